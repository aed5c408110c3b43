import { dayOf } from '@/lib/clock';

/** Kyrgyz local budgets begin with independence; nobody plans further than ten years. */
const FIRST_YEAR = 1991;
const YEARS_AHEAD = 10;

/** The year in an address; null for anything that no budget can have ("99999", "-5", "2017x"), so that nothing is asked for it. */
export function readBudgetYear(text: string, now: Date): number | null {
  if (!/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  return year >= FIRST_YEAR && year <= Number(dayOf(now).slice(0, 4)) + YEARS_AHEAD ? year : null;
}

/** The years between the first and the last that have no document. */
export function missingYears(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !years.includes(year),
  );
}
