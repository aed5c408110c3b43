'use client';

import { DateParts } from '@/components/ui/date-parts';
import { Fieldset } from '@/components/ui/fieldset';
import { TextInput } from '@/components/ui/text-input';
import type { PartProps } from './hearing-form';
import { TwoLanguages } from './two-languages';

/** How one takes part: writing until a day, registering by telephone until a day. */
export function ParticipationPart({ t, value, error }: PartProps) {
  const parts = { t, value, error };
  const labels = { day: t('date.day'), month: t('date.month'), year: t('date.year') };
  const dateOf = (name: string) => ({
    day: value(`${name}-day`),
    month: value(`${name}-month`),
    year: value(`${name}-year`),
  });
  return (
    <Fieldset id="part-part" legend={t('hearings:form.part')}>
      <DateParts
        name="statementDeadline"
        legend={t('hearings:form.statementDeadline')}
        hint={t('hearings:form.statementDeadline_hint')}
        error={error('statementDeadline')}
        labels={labels}
        defaultValues={dateOf('statementDeadline')}
      />
      <TwoLanguages
        {...parts}
        name="howToSend"
        label={t('hearings:form.howToSend')}
        hint={t('hearings:form.howToSend_hint')}
        rows={3}
      />
      <TextInput
        name="registrationPhone"
        type="tel"
        autoComplete="off"
        width="medium"
        label={t('hearings:form.registrationPhone')}
        mark={t('ui.optional')}
        error={error('registrationPhone')}
        defaultValue={value('registrationPhone')}
      />
      <div className="grid items-start gap-6 md:grid-cols-2">
        <DateParts
          name="registrationDeadline"
          legend={t('hearings:form.registrationDeadline')}
          mark={t('ui.optional')}
          error={error('registrationDeadline')}
          labels={labels}
          defaultValues={dateOf('registrationDeadline')}
        />
        <TextInput
          name="registrationTime"
          label={t('hearings:form.registrationTime')}
          mark={t('ui.optional')}
          hint={t('hearings:form.time_hint')}
          error={error('registrationTime')}
          defaultValue={value('registrationTime')}
          width="short"
          maxLength={5}
        />
      </div>
    </Fieldset>
  );
}
