import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFacts } from '@/components/budget/document-facts';
import { SideBySideTable } from '@/components/budget/side-by-side-table';
import { versionName } from '@/components/budget/version-name';
import { PageShell } from '@/components/layout/page-shell';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { Details } from '@/components/ui/details';
import { Filters } from '@/components/ui/filters';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { COLUMN_LIMIT, chooseDocuments, documentAddress, readDocuments } from '@/lib/budgets/choice';
import { listBudgetLines, listBudgetVersions } from '@/lib/budgets/queries';
import { byAct, sideBySide } from '@/lib/budgets/side-by-side';
import { municipalityPage } from '@/lib/http/municipality-page';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/metadata';
import { paths, withQuery } from '@/lib/paths';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<{ document?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, name, t } = await municipalityPage(params);
  return pageMetadata({
    title: `${t('budget:years.heading')} – ${name}`,
    description: t('budget:years.lead'),
    locale,
    here: (other) => paths.budgetYears(other, slug),
  });
}

/** Years beside each other, line by line. What kind of document a column is stands above it. */
export default async function BudgetYearsPage({ params, searchParams }: Props) {
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const asked = readDocuments((await searchParams).document);
  const versions = await listBudgetVersions(municipality.id);
  if (versions.length === 0) notFound();
  const chosen = chooseDocuments(versions, asked);
  const comparison = sideBySide(chosen, await listBudgetLines(...chosen.map(({ id }) => id)));
  const here = (other: Locale) => withQuery(paths.budgetYears(other, slug), { document: asked.join(' ') });

  return (
    <PageShell
      t={t}
      locale={locale}
      here={here}
      municipality={municipality}
      section="budget"
      crumbs={[
        { text: t('budget:title'), href: paths.budget(locale, slug) },
        { text: t('budget:years.title') },
      ]}
    >
      <PageHeading title={t('budget:years.heading')} lead={t('budget:years.lead')} />
      {chosen.length < 2 && <Notice title={t('budget:years.too_few')} />}
      {comparison.mixed && (
        <Notice kind="warning" title={t('budget:years.mixed_title')}>
          {t('budget:years.mixed_body')}
        </Notice>
      )}
      {(['revenue', 'expenditure', 'financing'] as const).map((side) => (
        <div key={side} className="mt-6">
          <SideBySideTable t={t} locale={locale} side={side} comparison={comparison} />
        </div>
      ))}
      {versions.length > 1 && (
        <div className="mt-8">
          <Details summary={t('budget:years.choose')}>
            <Filters label={t('budget:years.choose')} submit={t('ui.filter_show')}>
              <CheckboxGroup
                name="document"
                legend={t('budget:years.choose')}
                hint={t('budget:years.choose_hint', { limit: COLUMN_LIMIT })}
                options={versions.map((version) => ({
                  value: documentAddress(version),
                  label: t('budget:years.document', { year: version.year, phase: versionName(version, t) }),
                }))}
                defaultValues={chosen.map(documentAddress)}
              />
            </Filters>
          </Details>
        </div>
      )}
      <Section id="sources" title={t('budget:year.source')}>
        {byAct(chosen).map(
          ([version, ...others]) =>
            version && (
              <div key={version.id}>
                <h3 className="mt-4 text-base">{[version, ...others].map(({ year }) => year).join(', ')}</h3>
                <DocumentFacts t={t} locale={locale} slug={slug} version={version} />
              </div>
            ),
        )}
      </Section>
    </PageShell>
  );
}
