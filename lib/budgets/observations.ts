import type { Tyiyn } from '@/lib/money';
import {
  amountOf,
  balanceOf,
  type Line,
  type Measure,
  mainMeasure,
  printedMeasures,
  type SideFigures,
  sideFigures,
  totalOf,
} from './figures';
import type { BudgetPhase } from './phases';
import type { BudgetSide } from './view';

/**
 * What a reader should know about the numbers of a document. Nothing is repaired and nothing blocks publication:
 * what was printed is shown, and the observation stands beside it (domain, The local budget). Pure.
 */
export type Observation =
  /** The items add up to the printed total. */
  | { code: 'adds_up'; side: BudgetSide; measure: Measure; tyiyn: Tyiyn; items: number }
  /** The printed total is greater than its items: the difference is not itemised in what could be read. */
  | {
      code: 'unexplained';
      side: BudgetSide;
      measure: Measure;
      tyiyn: Tyiyn;
      items: number;
      difference: Tyiyn;
    }
  /** The items add up to more than the printed total. */
  | {
      code: 'above_total';
      side: BudgetSide;
      measure: Measure;
      tyiyn: Tyiyn;
      items: number;
      difference: Tyiyn;
    }
  /** No total is printed: the sum of the items is ours. */
  | { code: 'no_total'; side: BudgetSide; measure: Measure; tyiyn: Tyiyn; items: number }
  /** A total is printed, but cannot be right and is left empty. */
  | { code: 'total_unreadable'; side: BudgetSide; ordinal: number }
  /** Only the total, no items. */
  | { code: 'only_total'; side: BudgetSide }
  /** The source says nothing about this side. */
  | { code: 'side_missing'; side: BudgetSide }
  /** Rows that are part of another row: shown, not added. */
  | { code: 'nested'; side: BudgetSide; count: number }
  /** A printed subtotal differs from its own items. */
  | { code: 'subtotal_differs'; side: BudgetSide; measure: Measure; ordinal: number; difference: Tyiyn }
  /** Rows without any amount. */
  | { code: 'amount_missing'; count: number }
  | { code: 'spending_above_income'; measure: Measure; difference: Tyiyn }
  /** Told by the press: rounded, and outlets differ. */
  | { code: 'rounded' };

export function observationsOf(
  version: { phase: BudgetPhase; rounded: boolean },
  lines: readonly Line[],
): Observation[] {
  const revenue = sideFigures(lines, 'revenue');
  const expenditure = sideFigures(lines, 'expenditure');
  return [
    ...spendingAboveIncome(version.phase, lines, revenue, expenditure),
    ...[revenue, expenditure].flatMap((figures) => sideObservations(figures, lines)),
    ...subtotalDifferences(lines),
    ...missingAmounts(lines),
    ...(version.rounded ? [{ code: 'rounded' as const }] : []),
  ];
}

/** Those that call for care; the others only explain. */
export function isWarning({ code }: Observation): boolean {
  return [
    'unexplained',
    'above_total',
    'total_unreadable',
    'subtotal_differs',
    'spending_above_income',
    'rounded',
  ].includes(code);
}

function sideObservations(figures: SideFigures, lines: readonly Line[]): Observation[] {
  const { side, items, nested, hasTotalRow } = figures;
  if (items === 0 && !hasTotalRow) return [{ code: 'side_missing', side }];
  const found: Observation[] = [];
  const total = lines.filter((line) => line.side === side && line.level === 'total').at(-1);
  if (total && printedMeasures([total]).length === 0)
    found.push({ code: 'total_unreadable', side, ordinal: total.ordinal });
  if (items === 0) found.push({ code: 'only_total', side });
  for (const measure of printedMeasures(lines)) found.push(...comparison(figures, measure));
  if (nested > 0) found.push({ code: 'nested', side, count: nested });
  return found;
}

function comparison(
  { side, items, hasTotalRow, printed, computed }: SideFigures,
  measure: Measure,
): Observation[] {
  const [total, sum] = [printed[measure], computed[measure]];
  if (sum === null) return [];
  if (total === null) return hasTotalRow ? [] : [{ code: 'no_total', side, measure, tyiyn: sum, items }];
  if (total === sum) return [{ code: 'adds_up', side, measure, tyiyn: sum, items }];
  return total > sum
    ? [{ code: 'unexplained', side, measure, tyiyn: sum, items, difference: total - sum }]
    : [{ code: 'above_total', side, measure, tyiyn: sum, items, difference: sum - total }];
}

function spendingAboveIncome(
  phase: BudgetPhase,
  lines: readonly Line[],
  revenue: SideFigures,
  expenditure: SideFigures,
): Observation[] {
  const measure = mainMeasure(phase, lines);
  // Only two printed totals can be set against each other: a sum of the few rows that could be read is no total.
  if (revenue.printed[measure] === null || expenditure.printed[measure] === null) return [];
  const balance = balanceOf(totalOf(revenue, measure), totalOf(expenditure, measure));
  return balance !== null && balance < 0n
    ? [{ code: 'spending_above_income', measure, difference: -balance }]
    : [];
}

function subtotalDifferences(lines: readonly Line[]): Observation[] {
  return lines
    .filter(({ level }) => level === 'subtotal')
    .flatMap((subtotal) => {
      const children = lines.filter(
        (line) => line.parentOrdinal === subtotal.ordinal && line.level === 'item',
      );
      return printedMeasures(children).flatMap((measure): Observation[] => {
        const printed = amountOf(subtotal, measure);
        const sum = children.reduce((all, line) => all + (amountOf(line, measure) ?? 0n), 0n);
        if (printed === null || printed === sum) return [];
        return [
          {
            code: 'subtotal_differs',
            side: subtotal.side,
            measure,
            ordinal: subtotal.ordinal,
            difference: printed - sum,
          },
        ];
      });
    });
}

function missingAmounts(lines: readonly Line[]): Observation[] {
  const count = lines.filter((line) => line.level !== 'total' && printedMeasures([line]).length === 0).length;
  return count > 0 ? [{ code: 'amount_missing', count }] : [];
}
