import { type Bilingual, inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { bareName } from '@/lib/municipalities/base-name';
import type { DistrictView, MunicipalityEntry } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import { UnitName } from './unit-name';

type DistrictListProps = {
  t: Translate;
  locale: Locale;
  districts: readonly DistrictView[];
  cities: readonly MunicipalityEntry[];
  current?: string;
};

/** Every municipality by the way people know it: oblast, then city or district. The map beside it says the same. */
export function DistrictList({ t, locale, districts, cities, current }: DistrictListProps) {
  const republican = cities.filter(({ oblast }) => oblast === null);
  return (
    <div className="columns-1 gap-8 sm:columns-2 lg:columns-3">
      <Oblast id="republican" title={t('municipality:find.republican')}>
        <Cities {...{ t, locale }} cities={republican} />
      </Oblast>
      {oblastsOf(districts).map(({ code, name, districts: own }) => (
        <Oblast key={code} id={`oblast-${code}`} title={<UnitName t={t} locale={locale} name={name} />}>
          <Cities
            {...{ t, locale }}
            cities={cities.filter(({ oblast }) => oblast?.ru === name.ru && oblast?.ky === name.ky)}
          />
          <ul className="mt-1">
            {own.map((district) => (
              <li key={district.code}>
                <a
                  className="link inline-block py-1"
                  href={paths.municipalitiesOfDistrict(locale, district.code)}
                  aria-current={district.code === current ? 'true' : undefined}
                >
                  <UnitName t={t} locale={locale} name={district.name} />
                </a>{' '}
                <span className="text-sm text-muted">
                  <span aria-hidden="true">{district.municipalities}</span>
                  <span className="sr-only">
                    ({t('municipality:find.count', { count: district.municipalities })})
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Oblast>
      ))}
    </div>
  );
}

function Oblast({ id, title, children }: { id: string; title: React.ReactNode; children: React.ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mb-8 break-inside-avoid">
      <h3 id={`${id}-title`} className="mb-1 border-b border-line pb-1 text-base font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}

function Cities({
  t,
  locale,
  cities,
}: {
  t: Translate;
  locale: Locale;
  cities: readonly MunicipalityEntry[];
}) {
  const named = cities.map((city) => ({ city, name: bare(city.name) }));
  named.sort((one, other) =>
    inLocale(one.name, locale).text.localeCompare(inLocale(other.name, locale).text, locale),
  );
  return (
    <ul aria-label={t('municipality:find.cities')} className="flex flex-wrap gap-x-4">
      {named.map(({ city, name }) => (
        <li key={city.slug}>
          <a className="link inline-block py-1 font-semibold" href={paths.municipality(locale, city.slug)}>
            <UnitName t={t} locale={locale} name={name} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Under the word "cities" the name alone is enough. */
function bare({ ky, ru }: Bilingual): Bilingual {
  return { ky: ky && bareName(ky), ru: ru && bareName(ru) };
}

function oblastsOf(
  districts: readonly DistrictView[],
): { code: string; name: Bilingual; districts: DistrictView[] }[] {
  const oblasts = new Map<string, { code: string; name: Bilingual; districts: DistrictView[] }>();
  for (const district of districts) {
    const { code, name } = district.oblast;
    oblasts.set(code, { code, name, districts: [...(oblasts.get(code)?.districts ?? []), district] });
  }
  return [...oblasts.values()];
}
