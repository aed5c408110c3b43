import { printedDate, wholeNumber } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { MunicipalityView, OfficeView, SettlementView } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import { DescriptionList } from '../ui/description-list';
import { Details } from '../ui/details';
import { Link } from '../ui/link';
import { SourceText } from './source-text';
import { UnitName } from './unit-name';

type FactsProps = {
  t: Translate;
  locale: Locale;
  municipality: MunicipalityView;
  office: OfficeView | null;
  settlements: readonly SettlementView[];
};

/** More settlements than these are folded away. */
const SHOWN_SETTLEMENTS = 12;

/** What does not change from day to day: office, settlements, population, codes, and where each is known from. */
export function MunicipalityFacts(props: FactsProps) {
  return (
    <div className="grid gap-8 [overflow-wrap:anywhere]">
      <Office {...props} />
      <Settlements {...props} />
      <Predecessors {...props} />
      <Facts {...props} />
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-lg font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Office({ t, locale, municipality, office }: FactsProps) {
  if (municipality.validTo) return null;
  if (!office)
    return (
      <Part id="office" title={t('municipality:home.office')}>
        <p className="text-muted">{t('municipality:home.office_unknown')}</p>
      </Part>
    );
  const [address, hours] = [inLocale(office.address, locale), inLocale(office.hours, locale)];
  return (
    <Part id="office" title={t('municipality:home.office')}>
      <DescriptionList
        entries={[
          { term: t('municipality:home.address'), detail: address.text, lang: address.lang },
          { term: t('municipality:home.hours'), detail: hours.text, lang: hours.lang },
          {
            term: t('municipality:home.phone'),
            detail: office.phone && (
              <Link href={`tel:${office.phone.replace(/[^+\d]/g, '')}`}>{office.phone}</Link>
            ),
          },
          {
            term: t('municipality:home.email'),
            detail: office.email && <Link href={`mailto:${office.email}`}>{office.email}</Link>,
          },
        ]}
      />
    </Part>
  );
}

function Settlements({ t, locale, municipality, settlements }: FactsProps) {
  const list = (
    <ul className="columns-2 gap-6 text-sm">
      {settlements.map(({ id, name }) => (
        <li key={id} className="break-inside-avoid py-0.5">
          <UnitName t={t} locale={locale} name={name} short />
        </li>
      ))}
    </ul>
  );
  return (
    <Part
      id="settlements"
      title={t(
        municipality.validTo ? 'municipality:home.settlements_former' : 'municipality:home.settlements',
      )}
    >
      {settlements.length === 0 && <p className="text-muted">{t('municipality:home.no_settlements')}</p>}
      {settlements.length > 0 && settlements.length <= SHOWN_SETTLEMENTS && list}
      {settlements.length > SHOWN_SETTLEMENTS && (
        <Details summary={t('municipality:home.settlements_all', { count: settlements.length })}>
          {list}
        </Details>
      )}
    </Part>
  );
}

function Predecessors({ t, locale, municipality: { predecessors } }: FactsProps) {
  if (predecessors.length === 0) return null;
  return (
    <Part id="predecessors" title={t('municipality:home.predecessors')}>
      <p className="text-sm text-muted">{t('municipality:home.predecessors_lead')}</p>
      <ul className="mt-2">
        {predecessors.map(({ slug, name }) => (
          <li key={slug} className="py-1">
            <Link href={paths.municipality(locale, slug)}>
              <UnitName t={t} locale={locale} name={name} />
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Facts({ t, locale, municipality: one }: FactsProps) {
  const population =
    one.population === null
      ? t('municipality:home.unknown')
      : [
          wholeNumber(one.population),
          one.populationYear && t('municipality:home.population_year', { year: one.populationYear }),
        ]
          .filter(Boolean)
          .join(', ');
  return (
    <Part id="facts" title={t('municipality:home.facts')}>
      <DescriptionList
        entries={[
          { term: t('municipality:home.population'), detail: population },
          {
            term: t('municipality:home.population_source'),
            detail: one.fictitious
              ? t('municipality:home.fictitious_source')
              : one.populationSource && <SourceText source={one.populationSource} />,
          },
          {
            term: t('municipality:home.code'),
            detail: one.code ?? (one.fictitious ? null : t('municipality:home.no_code')),
          },
          {
            term: t('municipality:home.valid_from'),
            detail: one.beganPrinted && printedDate(one.beganPrinted, locale),
          },
          {
            term: t('municipality:home.valid_to'),
            detail: one.endedPrinted && printedDate(one.endedPrinted, locale),
          },
        ]}
      />
      {one.source && !one.fictitious && (
        <Details summary={t('municipality:home.source')}>
          <p>
            <SourceText source={one.source} />
          </p>
          <p className="mt-2 text-sm text-muted">{t('municipality:home.reform_note')}</p>
        </Details>
      )}
    </Part>
  );
}
