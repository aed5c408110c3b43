import { amountOf, type Measure, sumOfItems } from '@/lib/budgets/figures';
import type { LineQuery, LineSort } from '@/lib/budgets/line-list';
import { startsDescending } from '@/lib/budgets/line-list';
import type { BudgetRow } from '@/lib/budgets/rows';
import type { BudgetSide } from '@/lib/budgets/view';
import { percent, unitName } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { type Column, Table } from '../ui/table';
import { NO_AMOUNT, thousandSom } from './amount-text';
import { LineName } from './line-name';

type LinesTableProps = {
  t: Translate;
  locale: Locale;
  side: BudgetSide;
  /** The rows to show, already selected and sorted. */
  rows: readonly BudgetRow[];
  /** Every row of the document: a part of a row names the row it belongs to. */
  all: readonly BudgetRow[];
  /** The columns of amounts that the document prints. */
  measures: readonly Measure[];
  /** The column that sorting by amount and shares are about. */
  main: Measure;
  query: LineQuery;
  /** The address of the same list in another order. */
  sortedBy: (sort: LineSort, descending: boolean) => string;
};

/** Longer tables stay tables on a phone: two hundred little lists are nothing to look through. */
const STACKED_ROWS = 40;

/** The lines of one side. Figures are in thousand som, as printed; the last row adds up the items that are shown. */
export function LinesTable(props: LinesTableProps) {
  const { t, locale, side, rows, measures } = props;
  const columns = columnsOf(props);
  const lines = rows.map(({ line }) => line);
  const items = lines.filter(({ level }) => level === 'item');
  return (
    <Table
      id={`lines-${side}`}
      caption={
        <>
          {t(`budget:side.${side}`)}, {unitName('thousand_som', locale)}{' '}
          <span className="table-note">({t('budget:lines.count', { count: rows.length })})</span>
        </>
      }
      columns={columns}
      rows={rows}
      rowKey={({ line }) => line.id}
      rowClass={({ line }) =>
        line.level === 'total' || line.level === 'subtotal'
          ? 'row-strong'
          : line.level === 'subitem'
            ? 'row-deep'
            : undefined
      }
      foot={
        items.length > 0
          ? columns.map(({ key }) => {
              const measure = measures.find((candidate) => candidate === key);
              if (key === 'name') return t('budget:lines.shown', { count: items.length });
              if (!measure) return null;
              return (
                <>
                  <span className="font-normal text-muted sm:hidden">{t(`budget:measure.${measure}`)}</span>
                  <span>{thousandSom(sumOfItems(lines, measure))}</span>
                </>
              );
            })
          : undefined
      }
      stacked={rows.length <= STACKED_ROWS}
    />
  );
}

function columnsOf({
  t,
  locale,
  all,
  measures,
  main,
  query,
  sortedBy,
}: LinesTableProps): Column<BudgetRow>[] {
  const sort = (by: LineSort) => {
    const isCurrent = query.sort === by;
    return {
      href: sortedBy(by, isCurrent ? !query.descending : startsDescending(by)),
      direction: isCurrent
        ? query.descending
          ? ('descending' as const)
          : ('ascending' as const)
        : undefined,
    };
  };
  const withExecution = all.some(({ execution }) => execution !== null);
  return [
    {
      key: 'row',
      header: t('budget:lines.number'),
      label: t('budget:column.row'),
      numeric: true,
      cell: ({ line }) => line.ordinal,
      sort: sort('printed'),
    },
    {
      key: 'name',
      header: t('budget:lines.name'),
      rowHeader: true,
      cell: (row) => <NameCell {...{ t, locale, row, all }} />,
      sort: sort('name'),
    },
    ...measures.map(
      (measure): Column<BudgetRow> => ({
        key: measure,
        header: t(`budget:measure.${measure}`),
        numeric: true,
        cell: ({ line }) => thousandSom(amountOf(line, measure)),
        ...(measure === main ? { sort: sort('amount') } : {}),
      }),
    ),
    {
      key: 'share',
      header: t('budget:lines.share'),
      numeric: true,
      cell: ({ share }) => permille(share, locale),
      sort: sort('share'),
    },
    ...(withExecution
      ? [
          {
            key: 'execution',
            header: t('budget:lines.execution'),
            numeric: true,
            sort: sort('execution'),
            cell: ({ execution }: BudgetRow) =>
              execution ? (
                <>
                  {percent(execution.permille, locale)}{' '}
                  <span className="block text-muted">{t(`budget:figure.base_${execution.base}`)}</span>
                </>
              ) : (
                NO_AMOUNT
              ),
          },
        ]
      : []),
  ];
}

function NameCell({
  t,
  locale,
  row,
  all,
}: {
  t: Translate;
  locale: Locale;
  row: BudgetRow;
  all: readonly BudgetRow[];
}) {
  const { line } = row;
  const whole =
    line.level === 'subitem' ? all.find((other) => other.line.ordinal === line.parentOrdinal) : undefined;
  const note = line.note.ky || line.note.ru ? inLocale(line.note, locale) : null;
  return (
    <>
      <LineName name={line.name} locale={locale} />{' '}
      {whole && (
        <span className="mt-1 block text-sm font-normal text-muted">
          {t('budget:lines.part_of', { name: inLocale(whole.line.name, locale).text })}
        </span>
      )}
      {note && (
        <span
          className="mt-1 block text-sm font-normal text-muted"
          lang={note.translated ? undefined : note.lang}
        >
          {note.text}
        </span>
      )}
    </>
  );
}

function permille(value: number | null, locale: Locale): string {
  return value === null ? NO_AMOUNT : percent(value, locale);
}
