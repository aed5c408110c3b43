import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextInput } from '@/components/ui/text-input';
import { requireCountry } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { translator } from '@/lib/i18n/server';
import { findMunicipalities } from '@/lib/municipalities/directory';
import { municipalityName, municipalityPlace } from '@/lib/municipalities/names';
import { paths } from '@/lib/paths';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[]; done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('people:country.title')} – ${t('site.name')}` };
}

/** The country's administrators: find a municipality and appoint its first administrator. */
export default async function CountryPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  await requireCountry(locale, paths.staffCountry(locale));
  const { q: asked, done } = await searchParams;
  const q = oneParam(asked).trim().slice(0, 100);
  const found = q ? await findMunicipalities(q) : null;
  const rows = found && [
    ...new Map(
      [...found.municipalities, ...found.settlements.map(({ municipality }) => municipality)]
        .filter(({ ended }) => !ended)
        .map((municipality) => [municipality.slug, municipality] as const),
    ).values(),
  ];
  const doneText = oneParam(done) === 'granted' ? 'granted' : oneParam(done) === 'invited' ? 'invited' : null;
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffCountry(l)}
      current="account"
      crumbs={[
        { text: t('staff:home.title'), href: paths.staff(locale) },
        { text: t('people:country.title') },
      ]}
    >
      {doneText && <Notice kind="success" live title={t(`people:done.${doneText}`)} />}
      <PageHeading title={t('people:country.title')} lead={t('people:country.lead')} />
      <Filters label={t('people:country.search_form')} submit={t('ui.search')}>
        <TextInput
          name="q"
          type="search"
          autoComplete="off"
          label={t('people:country.search')}
          defaultValue={q}
        />
      </Filters>
      {rows?.length === 0 && (
        <EmptyState title={t('people:country.none')}>
          <p>{t('people:country.none_body')}</p>
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <Section id="found" title={t('people:country.found')}>
          <ul className="grid gap-3">
            {rows.map((municipality) => {
              const name = municipalityName(municipality, locale);
              return (
                <li key={municipality.slug}>
                  <Link href={paths.staffAppoint(locale, municipality.slug)} lang={name.lang}>
                    {name.text}
                  </Link>{' '}
                  <span className="text-muted">{municipalityPlace(municipality, locale)}</span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </PageShell>
  );
}
