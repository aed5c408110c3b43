import { TextInput } from '@/components/ui/text-input';
import { amount } from '@/lib/i18n/format';
import { typedTotal } from '@/lib/participatory-budget/costs';
import type { PartProps } from './matter-parts';

type CostRowProps = PartProps & {
  row: number /** What stands in the fields now. */;
  total: (name: string) => string;
  autoFocus: boolean;
};

/** One line of the estimate. On a wide screen only the first row shows its labels; they are there for everyone who does not see. */
export function CostRow({ t, value, error, row, total, autoFocus }: CostRowProps) {
  const label = (text: string) => (row === 0 ? text : <span className="sm:sr-only">{text}</span>);
  const field = (part: 'name' | 'quantity' | 'unit' | 'price') => ({
    name: `items.${row}.${part}`,
    label: label(t(`proposals:form.cost.${part}`)),
    error: error(`items.${row}.${part}`),
    defaultValue: value(`items.${row}.${part}`),
    autoComplete: 'off',
  });
  const sum = typedTotal(total(`items.${row}.quantity`), total(`items.${row}.price`));
  return (
    <fieldset className="cost-row">
      <legend className="sr-only">{t('proposals:form.cost_row', { number: row + 1 })}</legend>
      <TextInput {...field('name')} autoFocus={autoFocus} />
      <TextInput {...field('quantity')} inputMode="decimal" />
      <TextInput {...field('unit')} />
      <TextInput {...field('price')} inputMode="decimal" />
      <p className="cost-row-total number" aria-live="off">
        <span className="sr-only">{t('proposals:form.cost.total')}: </span>
        {sum === null ? '' : amount(sum, 'som')}
      </p>
    </fieldset>
  );
}
