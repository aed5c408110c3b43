import { changeOf, type SideBySide, type YearRow } from '@/lib/budgets/side-by-side';
import { percent, unitName } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { type Column, Table } from '../ui/table';
import { NO_AMOUNT, thousandSom } from './amount-text';
import { LineName } from './line-name';
import { versionName } from './version-name';

type SideBySideTableProps = {
  t: Translate;
  locale: Locale;
  side: 'revenue' | 'expenditure' | 'financing';
  comparison: SideBySide;
};

/** The lines of one side in several documents: each column says its year, its kind of document and its measure. */
export function SideBySideTable({ t, locale, side, comparison }: SideBySideTableProps) {
  const { columns, mixed } = comparison;
  const rows = comparison.rows.filter((row) => row.side === side);
  if (rows.length === 0) return null;
  const [first, last] = [columns[0], columns.at(-1)];
  const withChange = !mixed && columns.length > 1 && first && last;
  return (
    <Table
      id={`years-${side}`}
      caption={
        <>
          {t(`budget:side.${side}`)}, {unitName('thousand_som', locale)}
        </>
      }
      rows={rows}
      rowKey={({ key }) => key}
      rowClass={({ level }) =>
        level === 'total' || level === 'subtotal'
          ? 'row-strong'
          : level === 'subitem'
            ? 'row-deep'
            : undefined
      }
      columns={[
        {
          key: 'name',
          header: t('budget:lines.name'),
          rowHeader: true,
          cell: ({ name }) => <LineName name={name} locale={locale} />,
        },
        ...columns.map(
          ({ version, measure }, at): Column<YearRow> => ({
            key: version.id,
            header: (
              <>
                {version.year} <span className="block text-xs font-normal">{versionName(version, t)}</span>{' '}
                <span className="block text-xs font-normal">{t(`budget:measure.${measure}`)}</span>
              </>
            ),
            numeric: true,
            cell: ({ cells }) => thousandSom(cells[at]?.tyiyn ?? null),
          }),
        ),
        ...(withChange
          ? [
              {
                key: 'change',
                numeric: true,
                header: t('budget:years.change', { from: first.version.year, to: last.version.year }),
                cell: ({ cells }: YearRow) =>
                  changeText(changeOf(cells[0]?.tyiyn ?? null, cells.at(-1)?.tyiyn ?? null), locale),
              },
            ]
          : []),
      ]}
    />
  );
}

function changeText(permille: number | null, locale: Locale): string {
  if (permille === null) return NO_AMOUNT;
  return `${permille > 0 ? '+' : ''}${percent(permille, locale)}`;
}
