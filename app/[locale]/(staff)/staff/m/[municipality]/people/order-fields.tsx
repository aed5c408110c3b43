import { DateParts } from '@/components/ui/date-parts';
import { Fieldset } from '@/components/ui/fieldset';
import { TextInput } from '@/components/ui/text-input';
import type { FormState } from '@/lib/http/form';
import type { Translate } from '@/lib/i18n/translate';

export type Fields = { t: Translate; state: FormState };

/** The message of a field, or nothing. */
export function fieldError({ t, state }: Fields, name: string): string | undefined {
  const error = state.errors[name];
  return error && t(`errors:field.${error.code}`, { limit: error.limit });
}

/** A day that may be left out, or that an order must have. */
export function DayField({
  t,
  state,
  name,
  legend,
  hint,
  required,
}: Fields & { name: string; legend: string; hint?: string; required?: boolean }) {
  const typed = (part: string) => state.typed[`${name}-${part}`]?.[0];
  return (
    <DateParts
      {...{ name, legend, hint, required }}
      {...(required ? {} : { mark: t('ui.optional') })}
      error={fieldError({ t, state }, name)}
      labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
      defaultValues={{ day: typed('day'), month: typed('month'), year: typed('year') }}
    />
  );
}

/** The paper: number, day, and who signed it. */
export function OrderFields({ t, state }: Fields) {
  return (
    <Fieldset id="part-order" legend={t('people:form.order')}>
      <TextInput
        name="orderNumber"
        width="short"
        autoComplete="off"
        label={t('people:form.order_number')}
        error={fieldError({ t, state }, 'orderNumber')}
        defaultValue={state.typed.orderNumber?.[0]}
        required
      />
      <DayField {...{ t, state }} name="orderDate" legend={t('people:form.order_date')} required />
      <TextInput
        name="orderSignedBy"
        autoComplete="off"
        label={t('people:form.signed_by')}
        hint={t('people:form.signed_by_hint')}
        error={fieldError({ t, state }, 'orderSignedBy')}
        defaultValue={state.typed.orderSignedBy?.[0]}
        required
      />
    </Fieldset>
  );
}
