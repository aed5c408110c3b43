import type { Total } from '@/lib/budgets/figures';
import { amount, amountWithUnit } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Tyiyn } from '@/lib/money';

/** What stands in a cell without a printed amount: never a zero. */
export const NO_AMOUNT = '–';

/** An amount in thousand som as documents print it, without its unit: for columns whose header names it. */
export function thousandSom(value: Tyiyn | null): string {
  return value === null ? NO_AMOUNT : amount(value, 'thousand_som');
}

export function thousandSomWithUnit(value: Tyiyn, locale: Locale): string {
  return amountWithUnit(value, 'thousand_som', locale);
}

const TENTH_OF_MILLION = 10_000_000n;

/** The same in millions with one decimal, for those who do not think in thousands; null below a million. */
export function roundMillions(total: Pick<Total, 'tyiyn'>, locale: Locale): string | null {
  const size = total.tyiyn < 0n ? -total.tyiyn : total.tyiyn;
  if (size < TENTH_OF_MILLION * 10n) return null;
  const rounded = ((size + TENTH_OF_MILLION / 2n) / TENTH_OF_MILLION) * TENTH_OF_MILLION;
  return amountWithUnit(total.tyiyn < 0n ? -rounded : rounded, 'million_som', locale);
}
