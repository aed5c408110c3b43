'use client';

import { type ChangeEvent, useState } from 'react';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { Fieldset } from '@/components/ui/fieldset';
import { FileInput } from '@/components/ui/file-input';
import { fileSize } from '@/lib/i18n/format';
import { MAX_FILES } from '@/lib/participatory-budget/limits';
import type { ListedFile } from './form-state';
import type { PartProps } from './matter-parts';

type FilesPartProps = Omit<PartProps, 'value'> & {
  files: readonly ListedFile[];
  dropped: readonly string[];
  accept: string;
  megabytes: number;
};

/** Photos and documents. What the portal has received already is listed, so that it need not be chosen again. */
export function FilesPart({ t, error, files, dropped, accept, megabytes }: FilesPartProps) {
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  // Told before the upload where JavaScript runs; the server tells it in any case.
  const check = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const heavy = [...(currentTarget.files ?? [])].find(({ size }) => size > megabytes * 1_000_000);
    setTooLarge(heavy?.name ?? null);
    if (heavy) currentTarget.value = '';
  };
  const message = tooLarge
    ? t('proposals:form.problem', {
        name: tooLarge,
        message: t('errors:field.file_too_large', { limit: megabytes }),
      })
    : error('files');
  return (
    <Fieldset id="part-files" legend={t('proposals:form.part_files')}>
      {files.length > 0 && (
        <CheckboxGroup
          name="drop"
          legend={t('proposals:form.files_received')}
          hint={t('proposals:form.files_received_hint')}
          defaultValues={dropped}
          options={files.map(({ id, originalName, byteLength }) => ({
            value: id,
            label: t('proposals:form.drop_file', { name: originalName, size: fileSize(byteLength) }),
          }))}
        />
      )}
      <FileInput
        name="files"
        label={t('proposals:form.field.files')}
        mark={t('ui.optional')}
        hint={t('proposals:form.hint.files', { count: MAX_FILES, megabytes })}
        error={message}
        accept={accept}
        multiple
        onChange={check}
      />
    </Fieldset>
  );
}
