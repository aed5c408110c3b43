import { config } from '@/lib/config';
import common from '@/locales/ky/common.json';
import { LOCALES, type Locale } from './locales';

/** The portal's name, the same in both languages. */
const SITE = common.site.name;

type PageMetadata = {
  title: string;
  description?: string;
  alternates: { canonical: string; languages: Record<string, string> };
  robots?: { index: boolean; follow: boolean };
};

/** Title (the portal's name is added), canonical address and hreflang of a page. `here` gives the page's path in a language. */
export function pageMetadata(page: {
  title: string;
  description?: string;
  locale: Locale;
  here: (locale: Locale) => string;
  index?: boolean;
}): PageMetadata {
  const { origin } = config();
  return {
    title: `${page.title} – ${SITE}`,
    ...(page.description ? { description: page.description } : {}),
    alternates: {
      canonical: origin + page.here(page.locale),
      languages: Object.fromEntries(LOCALES.map((locale) => [locale, origin + page.here(locale)])),
    },
    ...(page.index === false ? { robots: { index: false, follow: false } } : {}),
  };
}
