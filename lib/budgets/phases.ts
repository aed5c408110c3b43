import { dayOf } from '@/lib/clock';

/** The life of a budget year in documents, from the first guess to the last report (domain, The local budget). Pure. */
export const BUDGET_PHASES = [
  'forecast',
  'draft',
  'agreed_draft',
  'approved',
  'amended',
  'reported',
  'executed',
] as const;
export type BudgetPhase = (typeof BUDGET_PHASES)[number];

/** A document of a year by its place: "approved", "amended-2". It is the value of `?version=` and stays what it is. */
export function versionAddress(version: { phase: BudgetPhase; ordinal: number }): string {
  return version.ordinal === 1 ? version.phase : `${version.phase}-${version.ordinal}`;
}

/** Earlier documents of the year first. */
export function byLife(
  one: { phase: BudgetPhase; ordinal: number },
  other: { phase: BudgetPhase; ordinal: number },
): number {
  return BUDGET_PHASES.indexOf(one.phase) - BUDGET_PHASES.indexOf(other.phase) || one.ordinal - other.ordinal;
}

/** The document that a page of the year shows when none is asked for: the last one in the life of the year. */
export function latestVersion<V extends { phase: BudgetPhase; ordinal: number }>(
  versions: readonly V[],
): V | null {
  return [...versions].sort(byLife).at(-1) ?? null;
}

/** The year that speaks for the municipality now: the newest that is not in the future and has more than a forecast; else the newest there is. */
export function newestYear(
  versions: readonly { year: number; phase: BudgetPhase }[],
  now: Date,
): number | null {
  const thisYear = Number(dayOf(now).slice(0, 4));
  const decided = versions.filter(({ phase }) => phase !== 'forecast');
  const begun = decided.filter(({ year }) => year <= thisYear);
  const years = [begun, decided, versions].find((list) => list.length > 0)?.map(({ year }) => year);
  return years ? Math.max(...years) : null;
}

const ADDRESS = new RegExp(`^(${BUDGET_PHASES.join('|')})(-([2-9]|[1-9]\\d))?$`);

/** The asked document of an address; null when none is asked. Anything that is no document stays as it is and is not found. */
export function readVersionAddress(asked: string | string[] | undefined): string | null {
  const text = Array.isArray(asked) ? asked[0] : asked;
  return text === undefined || text === '' ? null : (ADDRESS.exec(text)?.[0] ?? 'none');
}
