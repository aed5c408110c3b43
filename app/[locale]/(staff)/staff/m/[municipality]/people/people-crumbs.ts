import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';

type Crumb = { text: string; href?: string };

/** The way from the staff's first page to a page about people and roles. */
export function peopleCrumbs(t: Translate, locale: Locale, slug: string, ...rest: Crumb[]): Crumb[] {
  return [
    { text: t('staff:home.title'), href: paths.staff(locale) },
    { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
    { text: t('people:title'), ...(rest.length > 0 ? { href: paths.staffPeople(locale, slug) } : {}) },
    ...rest,
  ];
}
