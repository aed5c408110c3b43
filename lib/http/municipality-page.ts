import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import type { Translate } from '@/lib/i18n/translate';
import { municipalityName } from '@/lib/municipalities/names';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { localeParam } from './locale-param';
import { municipalityParam } from './municipality-param';

type MunicipalityPage = {
  locale: Locale;
  slug: string;
  municipality: MunicipalityView;
  /** Its name with the word for its type, in the language of the page where it is known. */
  name: string;
  t: Translate;
};

/** What every public page of a municipality begins with. An unknown language or municipality is not found. */
export async function municipalityPage(
  params: Promise<{ locale: string; municipality: string }>,
): Promise<MunicipalityPage> {
  const { locale: code, municipality: slug } = await params;
  const locale = localeParam(code);
  const municipality = await municipalityParam(slug);
  return {
    locale,
    slug,
    municipality,
    name: municipalityName(municipality, locale).text,
    t: translator(locale),
  };
}
