'use client';

import { Fieldset } from '@/components/ui/fieldset';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextInput } from '@/components/ui/text-input';
import { ANNOUNCED_KINDS } from '@/lib/hearings/kinds';
import type { PartProps } from './hearing-form';
import { TwoLanguages } from './two-languages';

/** What is heard. */
export function SubjectPart({ t, value, error }: PartProps) {
  const parts = { t, value, error };
  return (
    <Fieldset id="part-what" legend={t('hearings:form.what')}>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <RadioGroup
          name="kind"
          legend={t('hearings:form.kind')}
          error={error('kind')}
          defaultValue={value('kind')}
          options={ANNOUNCED_KINDS.map((kind) => ({ value: kind, label: t(`hearings:kind.${kind}`) }))}
          required
        />
        <TextInput
          name="budgetYear"
          label={t('hearings:form.budgetYear')}
          hint={t('hearings:form.budgetYear_hint')}
          error={error('budgetYear')}
          defaultValue={value('budgetYear')}
          inputMode="numeric"
          maxLength={4}
          width="short"
        />
      </div>
      <TwoLanguages
        {...parts}
        name="title"
        label={t('hearings:form.title')}
        hint={t('hearings:form.title_hint')}
      />
      <TwoLanguages
        {...parts}
        name="description"
        label={t('hearings:form.description')}
        hint={t('hearings:form.description_hint')}
        rows={6}
      />
    </Fieldset>
  );
}
