import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFacts } from '@/components/budget/document-facts';
import { Downloads } from '@/components/budget/downloads';
import { LineFilters } from '@/components/budget/line-filters';
import { LinesTable } from '@/components/budget/lines-table';
import { TotalsCheck } from '@/components/budget/totals-check';
import { versionName } from '@/components/budget/version-name';
import { VersionTabs } from '@/components/budget/version-tabs';
import { PageShell } from '@/components/layout/page-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { mainMeasure, printedMeasures } from '@/lib/budgets/figures';
import { isFiltered, LINE_SIDES, type LineSort, readLineQuery, selectRows } from '@/lib/budgets/line-list';
import { readVersionAddress, versionAddress } from '@/lib/budgets/phases';
import { getBudgetDocument } from '@/lib/budgets/queries';
import { budgetYearParam } from '@/lib/http/budget-year-param';
import { municipalityPage } from '@/lib/http/municipality-page';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/metadata';
import { municipalityName } from '@/lib/municipalities/names';
import { paths, withQuery } from '@/lib/paths';

type Props = {
  params: Promise<{ locale: string; municipality: string; year: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function read({ params, searchParams }: Props) {
  // An impossible year is not found before anything is asked.
  const year = budgetYearParam((await params).year);
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const parameters = await searchParams;
  const asked = readVersionAddress(parameters.version);
  const document = await getBudgetDocument(municipality.id, year, asked);
  if (!document) notFound();
  return {
    locale,
    t,
    slug,
    year,
    asked,
    query: readLineQuery(parameters),
    municipality,
    ...document,
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, t, slug, year, municipality, version, query } = await read(props);
  const name = municipalityName(municipality, locale).text;
  return pageMetadata({
    title: `${t('budget:lines.title', { year })} – ${name}`,
    description: `${versionName(version, t)}. ${t('budget:lines.lead')}`,
    locale,
    here: (other) => paths.budgetLines(other, slug, year),
    index: !isFiltered(query),
  });
}

/** Every line of a document: sorted by links, filtered by a form, checked against the printed totals, and as files. */
export default async function BudgetLinesPage(props: Props) {
  const { locale, t, slug, year, asked, query, municipality, version, versions, rows } = await read(props);
  const lines = rows.map(({ line }) => line);
  const main = mainMeasure(version.phase, lines);
  const selected = selectRows(rows, query, main, locale);
  const sides = LINE_SIDES.filter((side) => selected.some(({ line }) => line.side === side));
  const path = paths.budgetLines(locale, slug, year);
  const filter = { version: asked, side: query.side, level: query.level, q: query.search };
  const sortedBy = (sort: LineSort, descending: boolean) =>
    withQuery(path, { ...filter, sort, order: descending ? 'desc' : 'asc' });
  const order =
    query.sort === 'printed' && !query.descending
      ? {}
      : { sort: query.sort, order: query.descending ? 'desc' : 'asc' };
  const here = (other: Locale) => withQuery(paths.budgetLines(other, slug, year), { ...filter, ...order });

  return (
    <PageShell
      t={t}
      locale={locale}
      here={here}
      municipality={municipality}
      section="budget"
      crumbs={[
        { text: t('budget:title'), href: paths.budget(locale, slug) },
        { text: String(year), href: withQuery(paths.budgetYear(locale, slug, year), { version: asked }) },
        { text: t('budget:lines.crumb') },
      ]}
    >
      <PageHeading
        eyebrow={versionName(version, t)}
        title={t('budget:lines.title', { year })}
        lead={t('budget:lines.lead')}
      />
      <VersionTabs t={t} current={version} versions={versions} path={path} />
      <div className="mt-6">
        <LineFilters
          t={t}
          query={query}
          all={rows}
          version={asked}
          resetHref={withQuery(path, { version: asked })}
        />
      </div>
      {sides.map((side) => (
        <div key={side} className="mt-6">
          <LinesTable
            {...{ t, locale, side, main, query, sortedBy }}
            rows={selected.filter(({ line }) => line.side === side)}
            all={rows}
            measures={printedMeasures(lines)}
          />
        </div>
      ))}
      {selected.length === 0 && (
        <EmptyState title={t('budget:lines.none')}>{t('budget:lines.none_body')}</EmptyState>
      )}
      <DocumentFacts t={t} locale={locale} slug={slug} version={version} />
      <Section id="totals-section" title={t('budget:lines.totals')}>
        <TotalsCheck t={t} locale={locale} lines={lines} />
      </Section>
      <div className="no-print">
        <Section id="files" title={t('budget:download.title')} lead={t('budget:download.lead')}>
          <Downloads
            t={t}
            locale={locale}
            slug={slug}
            year={year}
            version={versions.length > 1 ? versionAddress(version) : null}
          />
        </Section>
      </div>
    </PageShell>
  );
}
