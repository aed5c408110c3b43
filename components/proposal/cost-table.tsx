import { amount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { Tyiyn } from '@/lib/money';
import { quantityText } from '@/lib/participatory-budget/costs';
import type { CostItemView } from '@/lib/participatory-budget/proposal-view';
import { Table } from '../ui/table';

type CostTableProps = { t: Translate; items: readonly CostItemView[]; totalTyiyn: Tyiyn; lang: Locale };

/** The estimate: quantity × price = sum, and the sum of sums in the last row (the database has checked both). */
export function CostTable({ t, items, totalTyiyn, lang }: CostTableProps) {
  return (
    <Table
      id="costs"
      stacked
      caption={t('proposals:page.costs_caption')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('proposals:page.cost_name'),
          rowHeader: true,
          cell: ({ name }) => <span lang={lang}>{name}</span>,
        },
        {
          key: 'quantity',
          header: t('proposals:page.cost_quantity'),
          numeric: true,
          cell: ({ quantityThousandths, unit }) => (
            <span>
              {quantityText(quantityThousandths)} <span lang={lang}>{unit}</span>
            </span>
          ),
        },
        {
          key: 'price',
          header: t('proposals:page.cost_price'),
          numeric: true,
          cell: (item) => amount(item.unitPriceTyiyn, 'som'),
        },
        {
          key: 'total',
          header: t('proposals:page.cost_total'),
          numeric: true,
          cell: (item) => amount(item.totalTyiyn, 'som'),
        },
      ]}
      foot={[t('ui.total'), '', '', amount(totalTyiyn, 'som')]}
    />
  );
}
