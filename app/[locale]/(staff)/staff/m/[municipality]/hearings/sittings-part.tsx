'use client';

import { Button } from '@/components/ui/button';
import { DateParts } from '@/components/ui/date-parts';
import { Fieldset } from '@/components/ui/fieldset';
import { Select, type SelectOption } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { MAX_SITTINGS } from '@/lib/hearings/input';
import { ADD_SITTING } from './form-state';
import type { PartProps } from './hearing-form';
import { TwoLanguages } from './two-languages';

type SittingsPartProps = PartProps & { settlements: SelectOption[]; count: number; added: boolean };

/** When and where. One sitting to begin with; more by a button that sends the form and brings it back. */
export function SittingsPart({ settlements, count, added, ...parts }: SittingsPartProps) {
  const { t } = parts;
  return (
    <Fieldset id="part-when" legend={t('hearings:form.when')}>
      <input type="hidden" name="sittingCount" value={count} />
      {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
        <Sitting
          key={number}
          {...parts}
          number={number}
          several={count > 1}
          settlements={settlements}
          focused={added && number === count}
        />
      ))}
      {count < MAX_SITTINGS && (
        <div>
          <Button variant="secondary" name="intent" value={ADD_SITTING}>
            {t('hearings:form.add_sitting')}
          </Button>
        </div>
      )}
    </Fieldset>
  );
}

type SittingProps = PartProps & {
  number: number;
  several: boolean;
  settlements: SelectOption[];
  focused: boolean;
};

function Sitting({ t, value, error, number, several, settlements, focused }: SittingProps) {
  const at = `sitting-${number}`;
  const parts = { t, value, error };
  const fields = (
    <>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <DateParts
          name={`${at}-date`}
          legend={t('hearings:form.date')}
          error={error(`${at}-date`)}
          labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
          defaultValues={{
            day: value(`${at}-date-day`),
            month: value(`${at}-date-month`),
            year: value(`${at}-date-year`),
          }}
        />
        <div className="flex flex-wrap gap-6">
          <TextInput
            name={`${at}-startsAt`}
            label={t('hearings:form.startsAt')}
            hint={t('hearings:form.time_hint')}
            error={error(`${at}-startsAt`)}
            defaultValue={value(`${at}-startsAt`)}
            width="short"
            maxLength={5}
          />
          <TextInput
            name={`${at}-endsAt`}
            label={t('hearings:form.endsAt')}
            mark={t('ui.optional')}
            hint={t('hearings:form.time_hint')}
            error={error(`${at}-endsAt`)}
            defaultValue={value(`${at}-endsAt`)}
            width="short"
            maxLength={5}
          />
        </div>
      </div>
      <TwoLanguages
        {...parts}
        name={`${at}-venue`}
        label={t('hearings:form.venue')}
        hint={t('hearings:form.venue_hint')}
      />
      <Select
        name={`${at}-settlement`}
        label={t('hearings:form.settlement')}
        error={error(`${at}-settlement`)}
        placeholder={t('hearings:form.settlement_any')}
        defaultValue={value(`${at}-settlement`)}
        options={settlements}
      />
    </>
  );
  if (!several) return fields;
  return (
    <fieldset className="grid gap-6 border-s-4 border-line ps-4" id={at}>
      <legend className="mb-3 font-semibold">
        {/* biome-ignore lint/a11y/noAutofocus: the person has just asked for this block */}
        <span tabIndex={-1} autoFocus={focused}>
          {t('hearings:form.sitting', { number })}
        </span>
      </legend>
      {fields}
    </fieldset>
  );
}
