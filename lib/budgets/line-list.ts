import { foldText } from '@/lib/text';
import { amountOf, type Measure } from './figures';
import type { BudgetRow } from './rows';
import type { BudgetSide, LineLevel } from './view';

/** What a reader asks of the table of lines, as the address carries it. Anything unknown in it counts as not asked. Pure. */
export const LINE_SORTS = ['printed', 'name', 'amount', 'share', 'execution'] as const;
export type LineSort = (typeof LINE_SORTS)[number];
export const LINE_SIDES = ['revenue', 'expenditure', 'financing'] as const satisfies readonly BudgetSide[];
export const LINE_LEVELS = ['item', 'subitem', 'subtotal', 'total'] as const satisfies readonly LineLevel[];
export const SEARCH_LIMIT = 100;

export type LineQuery = {
  side: BudgetSide | null;
  level: LineLevel | null;
  search: string;
  sort: LineSort;
  descending: boolean;
};

type Parameters = Record<string, string | string[] | undefined>;

export function readLineQuery(parameters: Parameters): LineQuery {
  const sort = oneOf(LINE_SORTS, parameters.sort) ?? 'printed';
  const order = oneOf(['asc', 'desc'] as const, parameters.order);
  return {
    side: oneOf(LINE_SIDES, parameters.side),
    level: oneOf(LINE_LEVELS, parameters.level),
    search: single(parameters.q).trim().slice(0, SEARCH_LIMIT),
    sort,
    descending: order ? order === 'desc' : startsDescending(sort),
  };
}

/** Amounts are first asked for from the largest, names from А. */
export function startsDescending(sort: LineSort): boolean {
  return sort === 'amount' || sort === 'share' || sort === 'execution';
}

export function isFiltered({ side, level, search }: LineQuery): boolean {
  return side !== null || level !== null || search !== '';
}

/** The rows that are asked for. Sorted otherwise than printed, totals and subtotals step aside: they are no lines among lines. */
export function selectRows(
  rows: readonly BudgetRow[],
  query: LineQuery,
  measure: Measure,
  locale: 'ky' | 'ru',
): BudgetRow[] {
  const words = foldText(query.search).split(' ').filter(Boolean);
  const found = rows.filter(
    ({ line }) =>
      (query.side === null || line.side === query.side) &&
      (query.level === null || line.level === query.level) &&
      words.every((word) => line.folded.includes(word)),
  );
  if (query.sort === 'printed') return query.descending ? found.reverse() : found;
  const lines =
    query.level === null
      ? found.filter(({ line }) => line.level === 'item' || line.level === 'subitem')
      : found;
  const compare = comparison(query.sort, measure, locale);
  return lines.sort(
    (one, other) => compare(one, other, query.descending ? -1 : 1) || one.line.ordinal - other.line.ordinal,
  );
}

type Compare = (one: BudgetRow, other: BudgetRow, direction: 1 | -1) => number;

function comparison(sort: Exclude<LineSort, 'printed'>, measure: Measure, locale: 'ky' | 'ru'): Compare {
  if (sort === 'name') {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return (one, other, direction) => direction * compare(nameOf(one, locale), nameOf(other, locale));
  }
  const value = (row: BudgetRow): bigint | number | null => {
    if (sort === 'amount') return amountOf(row.line, measure);
    return sort === 'share' ? row.share : (row.execution?.permille ?? null);
  };
  // What is not known comes last in both directions.
  return (one, other, direction) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return a === b ? 0 : a < b ? -direction : direction;
  };
}

function nameOf({ line }: BudgetRow, locale: 'ky' | 'ru'): string {
  return line.name[locale] ?? line.name.ky ?? line.name.ru ?? '';
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function oneOf<T extends string>(list: readonly T[], value: string | string[] | undefined): T | null {
  return list.find((entry) => entry === single(value)) ?? null;
}
