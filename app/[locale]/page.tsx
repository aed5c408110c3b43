import { PageShell } from '@/components/layout/page-shell';
import { CountryMap } from '@/components/municipality/country-map';
import { DistrictList } from '@/components/municipality/district-list';
import { Errands } from '@/components/municipality/errands';
import { FindHero } from '@/components/municipality/find-hero';
import { FoundList } from '@/components/municipality/found-list';
import { MunicipalityList } from '@/components/municipality/municipality-list';
import { WithData } from '@/components/municipality/with-data';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/metadata';
import { translator } from '@/lib/i18n/server';
import {
  findMunicipalities,
  listCities,
  listDistricts,
  listMunicipalitiesOfDistrict,
  listMunicipalitiesWithData,
} from '@/lib/municipalities/directory';
import { paths } from '@/lib/paths';
import { cleanLine } from '@/lib/text';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What was asked: a name, a district, or nothing. */
async function asked({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const search = await searchParams;
  const query = cleanLine(oneParam(search.q)).slice(0, 120);
  const code = query ? '' : oneParam(search.district);
  const district = code ? ((await listDistricts()).find((one) => one.code === code) ?? null) : null;
  const here = (other: Locale) =>
    district ? paths.municipalitiesOfDistrict(other, district.code) : paths.municipalities(other, query);
  return { locale, query, district, here };
}

export async function generateMetadata(props: Props) {
  const { locale, query, district, here } = await asked(props);
  const t = translator(locale);
  const title = query
    ? t('municipality:find.page_title', { query })
    : district
      ? inLocale(district.name, locale).text
      : t('municipality:find.title');
  return pageMetadata({
    title,
    description: t('site.description'),
    locale,
    here,
    index: !query,
  });
}

/** The front door: find your municipality by name, by list or by map. */
export default async function FindPage(props: Props) {
  const { locale, query, district, here } = await asked(props);
  const t = translator(locale);
  const [districts, cities, found, ofDistrict, withData] = await Promise.all([
    listDistricts(),
    listCities(),
    query ? findMunicipalities(query) : null,
    district ? listMunicipalitiesOfDistrict(district.code) : null,
    query || district ? null : listMunicipalitiesWithData(),
  ]);
  const places = { t, locale, districts, cities, current: district?.code };
  return (
    <PageShell t={t} locale={locale} here={here} current="home">
      <FindHero t={t} locale={locale} typed={query} />
      {found && (
        <Section id="found" title={t('municipality:find.results', { query })}>
          <FoundList t={t} locale={locale} query={query} found={found} />
        </Section>
      )}
      {district && ofDistrict && (
        <Section
          id="district"
          title={inLocale(district.name, locale).text}
          lead={t('municipality:find.district_lead')}
          action={
            <Link alone href="#by-district">
              {t('municipality:find.all_districts')}
            </Link>
          }
        >
          <MunicipalityList
            t={t}
            locale={locale}
            municipalities={ofDistrict}
            label={inLocale(district.name, locale).text}
          />
        </Section>
      )}
      {!query && !district && <Errands t={t} />}
      {withData && <WithData t={t} locale={locale} municipalities={withData} />}
      {query ? (
        <Section id="by-district" title={t('municipality:find.list_title')}>
          <DistrictList {...places} />
        </Section>
      ) : (
        <Section
          id="by-district"
          title={t('municipality:find.map_title')}
          lead={t('municipality:find.map_lead')}
        >
          <CountryMap {...places} />
          <div className="mt-8">
            <DistrictList {...places} />
          </div>
        </Section>
      )}
    </PageShell>
  );
}
