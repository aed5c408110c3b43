import { type Measure, printedMeasures, sideFigures } from '@/lib/budgets/figures';
import type { BudgetLineView } from '@/lib/budgets/view';
import { unitName } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { Table } from '../ui/table';
import { NO_AMOUNT, thousandSom } from './amount-text';

type Check = { key: string; side: string; measure: Measure; printed: bigint | null; computed: bigint | null };

/** Each total as the document prints it beside the sum of its items: a difference is shown, not repaired. */
export function TotalsCheck({
  t,
  locale,
  lines,
}: {
  t: Translate;
  locale: Locale;
  lines: readonly BudgetLineView[];
}) {
  const checks = (['revenue', 'expenditure', 'financing'] as const).flatMap((side): Check[] => {
    const figures = sideFigures(lines, side);
    return printedMeasures(lines.filter((line) => line.side === side)).map((measure) => ({
      key: `${side} ${measure}`,
      side: t(`budget:side.${side}`),
      measure,
      printed: figures.printed[measure],
      computed: figures.computed[measure],
    }));
  });
  return (
    <Table
      id="totals"
      caption={
        <>
          {t('budget:lines.totals')}, {unitName('thousand_som', locale)}
        </>
      }
      rows={checks}
      rowKey={({ key }) => key}
      stacked
      columns={[
        { key: 'side', header: t('budget:lines.part'), rowHeader: true, cell: ({ side }) => side },
        {
          key: 'measure',
          header: t('budget:lines.column'),
          cell: ({ measure }) => t(`budget:measure.${measure}`),
        },
        {
          key: 'printed',
          header: t('budget:lines.printed'),
          numeric: true,
          cell: ({ printed }) => thousandSom(printed),
        },
        {
          key: 'computed',
          header: t('budget:lines.computed'),
          numeric: true,
          cell: ({ computed }) => thousandSom(computed),
        },
        {
          key: 'difference',
          header: t('budget:lines.difference'),
          numeric: true,
          cell: ({ printed, computed }) =>
            printed === null || computed === null ? NO_AMOUNT : thousandSom(printed - computed),
        },
      ]}
    />
  );
}
