import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';

/** Where a confirmed sign-in leads: back to the errand, by way of the second factor for whoever holds an office. */
export function nextPage(
  locale: Locale,
  { returnTo, awaitsSecondFactor }: { returnTo: string; awaitsSecondFactor: boolean },
): string {
  return awaitsSecondFactor ? paths.secondFactor(locale, returnTo) : returnTo;
}
