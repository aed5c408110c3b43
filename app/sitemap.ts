import type { MetadataRoute } from 'next';
import { config } from '@/lib/config';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { listAllMunicipalities } from '@/lib/municipalities/directory';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

/** Every public page of lasting address in both languages: about 1,100 entries, far from the 50,000 that one file may hold. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const municipalities = await listAllMunicipalities();
  const pages: ((locale: Locale) => string)[] = [
    paths.home,
    paths.openData,
    paths.legalBasis,
    paths.accessibility,
    paths.privacy,
    ...municipalities.flatMap(({ slug, marks }) => [
      (locale: Locale) => paths.municipality(locale, slug),
      ...(marks.budget ? [(locale: Locale) => paths.budget(locale, slug)] : []),
      ...(marks.hearings ? [(locale: Locale) => paths.hearings(locale, slug)] : []),
      ...(marks.decisions ? [(locale: Locale) => paths.decisions(locale, slug)] : []),
      ...(marks.proposals ? [(locale: Locale) => paths.proposals(locale, slug)] : []),
    ]),
  ];
  const { origin } = config();
  return pages.flatMap((page) => {
    const languages = Object.fromEntries(LOCALES.map((locale) => [locale, origin + page(locale)]));
    return LOCALES.map((locale) => ({ url: origin + page(locale), alternates: { languages } }));
  });
}
