'use client';

import { DateParts } from '@/components/ui/date-parts';
import { Fieldset } from '@/components/ui/fieldset';
import { TextInput } from '@/components/ui/text-input';
import type { PartProps } from './hearing-form';
import { TwoLanguages } from './two-languages';

/** Who holds it and on what ground; and, where a language is missing, until when it follows. */
export function OfficePart(parts: PartProps) {
  const { t, value, error } = parts;
  return (
    <>
      <Fieldset id="part-who" legend={t('hearings:form.who')}>
        <TwoLanguages {...parts} name="organiser" label={t('hearings:form.organiser')} />
        <TwoLanguages {...parts} name="initiator" label={t('hearings:form.initiator')} optional />
        <TwoLanguages
          {...parts}
          name="legalBasis"
          label={t('hearings:form.legalBasis')}
          hint={t('hearings:form.legalBasis_hint')}
          optional
          rows={3}
        />
        <TextInput
          name="contact"
          autoComplete="off"
          label={t('hearings:form.contact')}
          hint={t('hearings:form.contact_hint')}
          error={error('contact')}
          defaultValue={value('contact')}
        />
      </Fieldset>
      <Fieldset id="part-translation" legend={t('hearings:form.translation')}>
        <DateParts
          name="translationDue"
          legend={t('hearings:form.translationDue')}
          mark={t('ui.optional')}
          hint={t('hearings:form.translationDue_hint')}
          error={error('translationDue')}
          labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
          defaultValues={{
            day: value('translationDue-day'),
            month: value('translationDue-month'),
            year: value('translationDue-year'),
          }}
        />
      </Fieldset>
    </>
  );
}
