'use client';

import { Fieldset } from '@/components/ui/fieldset';
import { Textarea } from '@/components/ui/textarea';
import type { PartProps } from './hearing-form';

/** Why a published notice changes: residents read it beside the change. */
export function NotePart({ t, value, error }: PartProps) {
  return (
    <Fieldset id="part-note" legend={t('hearings:form.note')} hint={t('hearings:form.note_hint')}>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Textarea
          name="noteKy"
          lang="ky"
          rows={3}
          label={t('hearings:form.noteKy')}
          error={error('noteKy')}
          defaultValue={value('noteKy')}
          required
        />
        <Textarea
          name="noteRu"
          lang="ru"
          rows={3}
          label={t('hearings:form.noteRu')}
          error={error('noteRu')}
          defaultValue={value('noteRu')}
          required
        />
      </div>
    </Fieldset>
  );
}
