import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextInput } from '@/components/ui/text-input';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { findMunicipalities } from '@/lib/municipalities/directory';
import { municipalityName, municipalityPlace } from '@/lib/municipalities/names';
import type { MunicipalityEntry } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';

type Props = { t: Translate; locale: Locale; to: string | undefined; q: string | undefined };

/** The first step: which municipality, found by its own name or by that of a village. */
export async function FindMunicipality({ t, locale, to, q }: Props) {
  const found = q ? await findMunicipalities(q) : null;
  const rows = found && [
    ...found.municipalities
      .filter(({ ended }) => !ended)
      .map((municipality) => rowOf(locale, municipality, to)),
    ...found.settlements.map(({ id, name, municipality }) =>
      rowOf(locale, municipality, to, { id, name: inLocale(name, locale) }),
    ),
  ];
  return (
    <>
      <title>{`${t('account:settlement.title')} – ${t('site.name')}`}</title>
      <PageHeading title={t('account:settlement.title')} lead={t('account:settlement.lead')} />
      <Filters label={t('account:settlement.search_form')} submit={t('ui.search')}>
        {to && <input type="hidden" name="to" value={to} />}
        <TextInput
          name="q"
          type="search"
          autoComplete="off"
          label={t('account:settlement.search')}
          hint={t('account:settlement.search_hint')}
          defaultValue={q}
        />
      </Filters>
      {rows && rows.length === 0 && (
        <EmptyState title={t('account:settlement.none')}>
          <p>{t('account:settlement.none_body')}</p>
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <Section id="found" title={t('account:settlement.found')}>
          <ul className="grid gap-2">
            {rows.map(({ href, text, lang, place }) => (
              <li key={href}>
                <Link href={href} lang={lang}>
                  {text}
                </Link>{' '}
                <span className="text-muted">{place}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

type Named = { id: string; name: { text: string; lang: Locale } };

function rowOf(locale: Locale, municipality: MunicipalityEntry, to: string | undefined, settlement?: Named) {
  const name = municipalityName(municipality, locale);
  const place = municipalityPlace(municipality, locale);
  return {
    href: paths.accountSettlement(locale, { to, m: municipality.slug, s: settlement?.id }),
    text: settlement?.name.text ?? name.text,
    lang: settlement?.name.lang ?? name.lang,
    place: settlement ? [name.text, place].filter(Boolean).join(', ') : place,
  };
}
