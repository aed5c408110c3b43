import { sumTyiyn, type Tyiyn } from '@/lib/money';
import type { BudgetPhase } from './phases';
import type { BudgetSide, LineLevel } from './view';

/** The arithmetic of a budget. Printed amounts are never repaired: sums are computed beside them. Pure. */

/** The three columns of amounts that a document may print. */
export const MEASURES = ['plan', 'adjusted', 'executed'] as const;
export type Measure = (typeof MEASURES)[number];
export type Amounts = Record<Measure, Tyiyn | null>;

export type Line = {
  ordinal: number;
  side: BudgetSide;
  level: LineLevel;
  parentOrdinal: number | null;
  planTyiyn: Tyiyn | null;
  adjustedTyiyn: Tyiyn | null;
  executedTyiyn: Tyiyn | null;
};

/** A total: as the document prints it, or, where it prints none, the sum of its items. */
export type Total = { tyiyn: Tyiyn; origin: 'printed' | 'computed' };

export type SideFigures = {
  side: BudgetSide;
  /** Rows that add up to the total; rows that are part of another row are counted apart. */
  items: number;
  nested: number;
  /** Whether a row of the total is printed, even without a readable amount. */
  hasTotalRow: boolean;
  printed: Amounts;
  /** Sums of the items; null where no item has the amount. Parts of items are never added. */
  computed: Amounts;
};

export function amountOf(
  line: Pick<Line, 'planTyiyn' | 'adjustedTyiyn' | 'executedTyiyn'>,
  measure: Measure,
): Tyiyn | null {
  return { plan: line.planTyiyn, adjusted: line.adjustedTyiyn, executed: line.executedTyiyn }[measure];
}

const MEASURE_ORDER: Record<BudgetPhase, readonly Measure[]> = {
  forecast: ['plan', 'adjusted', 'executed'],
  draft: ['plan', 'adjusted', 'executed'],
  agreed_draft: ['plan', 'adjusted', 'executed'],
  approved: ['plan', 'adjusted', 'executed'],
  amended: ['adjusted', 'plan', 'executed'],
  reported: ['executed', 'adjusted', 'plan'],
  executed: ['executed', 'adjusted', 'plan'],
};

/** The column that a document of this phase is about; the next best when it prints nothing there. */
export function mainMeasure(phase: BudgetPhase, lines: readonly Line[]): Measure {
  const order = MEASURE_ORDER[phase];
  return (
    order.find((measure) => lines.some((line) => amountOf(line, measure) !== null)) ?? order[0] ?? 'plan'
  );
}

/** The columns in which at least one row has an amount. */
export function printedMeasures(lines: readonly Line[]): Measure[] {
  return MEASURES.filter((measure) => lines.some((line) => amountOf(line, measure) !== null));
}

/** The sum of the items among the rows on one measure; null when no item has an amount. */
export function sumOfItems(lines: readonly Line[], measure: Measure): Tyiyn | null {
  const amounts = lines
    .flatMap((line) => (line.level === 'item' ? [amountOf(line, measure)] : []))
    .filter((amount) => amount !== null);
  return amounts.length > 0 ? sumTyiyn(amounts) : null;
}

export function sideFigures(lines: readonly Line[], side: BudgetSide): SideFigures {
  const own = lines.filter((line) => line.side === side);
  const total = own.filter(({ level }) => level === 'total').at(-1);
  const each = (amount: (measure: Measure) => Tyiyn | null): Amounts => ({
    plan: amount('plan'),
    adjusted: amount('adjusted'),
    executed: amount('executed'),
  });
  return {
    side,
    items: own.filter(({ level }) => level === 'item').length,
    nested: own.filter(({ level }) => level === 'subitem').length,
    hasTotalRow: total !== undefined,
    printed: each((measure) => (total ? amountOf(total, measure) : null)),
    computed: each((measure) => sumOfItems(own, measure)),
  };
}

/** The total of a side: the printed one; without it the sum of the items, marked as computed. null when there is neither. */
export function totalOf(figures: SideFigures, measure: Measure): Total | null {
  const printed = figures.printed[measure];
  if (printed !== null) return { tyiyn: printed, origin: 'printed' };
  const computed = figures.computed[measure];
  return computed === null ? null : { tyiyn: computed, origin: 'computed' };
}

/** What shares are counted from: the total, or the sum of the items when that is greater, so that no share exceeds the whole. */
export function shareBase(figures: SideFigures, measure: Measure): Tyiyn | null {
  const [printed, computed] = [figures.printed[measure], figures.computed[measure]];
  if (printed === null || computed === null) return printed ?? computed;
  if (computed > printed) return computed;
  return printed;
}

/** A part of a whole in per mille, rounded half up; null without a positive whole. */
export function permilleOf(part: Tyiyn | null, whole: Tyiyn | null): number | null {
  if (part === null || whole === null || whole <= 0n) return null;
  const size = part < 0n ? -part : part;
  const rounded = Number((size * 2000n + whole) / (whole * 2n));
  return part < 0n ? -rounded : rounded;
}

/** Execution and what it is measured against: the amended plan where one is printed, else the plan (domain: the base is always named). */
export type Execution = { permille: number; base: 'adjusted' | 'plan' };

export function executionOf(amounts: Amounts): Execution | null {
  const base = amounts.adjusted !== null ? 'adjusted' : 'plan';
  const permille = permilleOf(amounts.executed, amounts[base]);
  return permille === null ? null : { permille, base };
}

export function amountsOf(line: Line): Amounts {
  return { plan: line.planTyiyn, adjusted: line.adjustedTyiyn, executed: line.executedTyiyn };
}

/** Income less spending, when both totals are known on the measure. */
export function balanceOf(revenue: Total | null, expenditure: Total | null): Tyiyn | null {
  return revenue && expenditure ? revenue.tyiyn - expenditure.tyiyn : null;
}

/** An amount for each inhabitant in tyiyn, rounded half up to whole som; null when the population is not known. */
export function perHead(tyiyn: Tyiyn, population: number | null): Tyiyn | null {
  if (population === null || population <= 0) return null;
  const people = BigInt(population) * 100n;
  return ((tyiyn * 2n + people) / (people * 2n)) * 100n;
}

/** How far the population's year may lie from the budget's: borders and people change. */
const POPULATION_YEARS_APART = 1;

/** The population that a budget year may be divided by; null when it was counted too far from it. */
export function populationFor(
  year: number,
  place: { population: number | null; populationYear: number | null },
): number | null {
  if (place.populationYear === null || Math.abs(place.populationYear - year) > POPULATION_YEARS_APART)
    return null;
  return place.population;
}

/** Execution of a side that prints no totals: from its items, if each of them has both the base and the execution. */
export function executionOfItems(lines: readonly Line[], side: BudgetSide): Execution | null {
  const items = lines.filter((line) => line.side === side && line.level === 'item');
  const base = (['adjusted', 'plan'] as const).find((measure) =>
    items.every((line) => amountOf(line, measure) !== null),
  );
  if (!base || items.length === 0 || items.some((line) => line.executedTyiyn === null)) return null;
  const permille = permilleOf(sumOfItems(items, 'executed'), sumOfItems(items, base));
  return permille === null ? null : { permille, base };
}

/** The largest items of a side on a measure, largest first, with the rest and its sum. Items without an amount are left out. */
export function largestItems<L extends Line>(
  lines: readonly L[],
  side: BudgetSide,
  measure: Measure,
  count: number,
): { items: { line: L; tyiyn: Tyiyn }[]; rest: { lines: L[]; tyiyn: Tyiyn } } {
  const all = lines
    .flatMap((line) => {
      const tyiyn = line.side === side && line.level === 'item' ? amountOf(line, measure) : null;
      return tyiyn === null ? [] : [{ line, tyiyn }];
    })
    .sort((a, b) => (a.tyiyn === b.tyiyn ? a.line.ordinal - b.line.ordinal : a.tyiyn < b.tyiyn ? 1 : -1));
  // One single row left over is shown as itself: "others (1)" would only hide it.
  const shown = all.length === count + 1 ? all.length : count;
  const rest = all.slice(shown);
  return {
    items: all.slice(0, shown),
    rest: { lines: rest.map(({ line }) => line), tyiyn: sumTyiyn(rest.map(({ tyiyn }) => tyiyn)) },
  };
}
