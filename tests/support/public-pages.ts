import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';

/** The municipality of the demonstration, which does not exist. */
export const FICTITIOUS = 'ashar-ulgu';

/** A page of every public kind, of real data and of the demonstration. */
export const publicPages = (locale: Locale): string[] => [
  paths.home(locale),
  paths.municipalities(locale, 'нарын'),
  paths.municipality(locale, 'naryn'),
  paths.municipality(locale, FICTITIOUS),
  paths.budget(locale, 'naryn'),
  paths.budgetYear(locale, 'naryn', 2017),
  paths.budgetLines(locale, 'naryn', 2017),
  paths.budgetYears(locale, 'on-archa'),
  paths.hearings(locale, FICTITIOUS),
  paths.hearings(locale, 'bishkek'),
  paths.council(locale, FICTITIOUS),
  paths.council(locale, 'bishkek'),
  paths.decisions(locale, 'naryn'),
  paths.proposals(locale, FICTITIOUS),
  paths.proposals(locale, 'naryn'),
  paths.initiatives(locale, 'naryn'),
  paths.legalBasis(locale),
  paths.accessibility(locale),
  paths.privacy(locale),
  paths.openData(locale),
  paths.signIn(locale),
];
