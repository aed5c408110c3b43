'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Fieldset } from '@/components/ui/fieldset';
import { FileInput } from '@/components/ui/file-input';
import { MAX_MATERIALS } from '@/lib/hearings/input';
import { fileSize } from '@/lib/i18n/format';
import type { ReceivedFile } from './form-state';
import type { HearingFormProps, PartProps } from './hearing-form';
import { TwoLanguages } from './two-languages';

type MaterialsPartProps = PartProps &
  Pick<HearingFormProps, 'materials' | 'accept' | 'megabytes'> & {
    received: readonly ReceivedFile[];
    removed: (uploadId: string) => boolean;
  };

/** What one should read before: files with their titles, and where the papers lie. */
export function MaterialsPart({
  materials,
  received,
  removed,
  accept,
  megabytes,
  ...parts
}: MaterialsPartProps) {
  const { t, error } = parts;
  return (
    <Fieldset id="part-materials" legend={t('hearings:form.materials')}>
      {materials.map(({ uploadId, name }) => (
        <fieldset key={uploadId} className="grid gap-4 border-s-4 border-line ps-4">
          <legend className="mb-3 font-semibold break-all">{name}</legend>
          <TwoLanguages
            {...parts}
            name={`material-${uploadId}-title`}
            label={t('hearings:form.material_title')}
          />
          <Checkbox
            name={`material-${uploadId}-remove`}
            label={t('hearings:form.material_remove')}
            defaultChecked={removed(uploadId)}
          />
        </fieldset>
      ))}
      {received.length > 0 && (
        <div>
          <p>{t('hearings:form.received')}</p>
          <ul className="list-disc ps-5">
            {received.map(({ id, originalName, byteLength }) => (
              <li key={id}>
                {originalName} <span className="text-muted">({fileSize(byteLength)})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FileInput
        name="files"
        label={t('hearings:form.files')}
        mark={t('ui.optional')}
        hint={t('hearings:form.files_hint', { count: MAX_MATERIALS, megabytes })}
        error={error('files')}
        accept={accept}
        multiple
      />
      <TwoLanguages {...parts} name="materialsPlace" label={t('hearings:form.materialsPlace')} />
    </Fieldset>
  );
}
