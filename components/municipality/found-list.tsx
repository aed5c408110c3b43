import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { AreaEntry, Found, SettlementEntry } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import { EmptyState } from '../ui/empty-state';
import { Link } from '../ui/link';
import { MunicipalityList, placeOf } from './municipality-list';
import { UnitName } from './unit-name';

type FoundListProps = { t: Translate; locale: Locale; query: string; found: Found };

/** What a search has found: municipalities first, then villages with the municipality they belong to, then districts and oblasts. */
export function FoundList({ t, locale, query, found }: FoundListProps) {
  const { municipalities, settlements, areas, alike } = found;
  const count = municipalities.length + settlements.length + areas.length;
  if (count === 0) {
    return (
      <EmptyState
        title={t('municipality:find.none', { query })}
        action={
          <Link alone href="#by-district">
            {t('municipality:find.by_district')}
          </Link>
        }
      >
        <p>{t('municipality:find.none_help')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {alike && <p className="mb-6 max-w-text text-muted">{t('municipality:find.alike')}</p>}
      {municipalities.length > 0 && (
        <Group id="found-municipalities" title={t('municipality:find.municipalities')}>
          <MunicipalityList
            t={t}
            locale={locale}
            municipalities={municipalities}
            label={t('municipality:find.municipalities')}
          />
        </Group>
      )}
      {settlements.length > 0 && (
        <Group id="found-settlements" title={t('municipality:find.settlements')}>
          <Settlements t={t} locale={locale} settlements={settlements} />
        </Group>
      )}
      {areas.length > 0 && (
        <Group id="found-areas" title={t('municipality:find.areas')}>
          <Areas t={t} locale={locale} areas={areas} />
        </Group>
      )}
    </>
  );
}

function Group({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-8">
      <h3 id={id} className="mb-2 text-lg font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}

function Settlements({
  t,
  locale,
  settlements,
}: {
  t: Translate;
  locale: Locale;
  settlements: readonly SettlementEntry[];
}) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {settlements.map(({ id, type, name, municipality }) => (
        <li key={id} className="border-t border-line py-3">
          <a className="link font-semibold" href={paths.municipality(locale, municipality.slug)}>
            <UnitName t={t} locale={locale} name={name} />
          </a>{' '}
          <span className="text-sm text-muted">{t(`municipality:type.${type}`)}</span>
          <p className="text-sm">
            <UnitName t={t} locale={locale} name={municipality.name} />
          </p>
          <p className="text-sm text-muted">{placeOf(t, locale, municipality)}</p>
        </li>
      ))}
    </ul>
  );
}

function Areas({ t, locale, areas }: { t: Translate; locale: Locale; areas: readonly AreaEntry[] }) {
  return (
    <>
      <p className="mb-2 max-w-text text-sm text-muted">{t('municipality:find.areas_help')}</p>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {areas.map(({ code, type, name, oblast }) => (
          <li key={code} className="border-t border-line py-3">
            <a
              className="link font-semibold"
              href={type === 'district' ? paths.municipalitiesOfDistrict(locale, code) : `#oblast-${code}`}
            >
              <UnitName t={t} locale={locale} name={name} />
            </a>
            {oblast && (
              <p className="text-sm text-muted">
                <UnitName t={t} locale={locale} name={oblast} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
