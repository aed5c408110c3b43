import type { Metadata } from 'next';
import { BudgetKeyFigures } from '@/components/budget/budget-key-figures';
import { DocumentFacts } from '@/components/budget/document-facts';
import { KnownFigures } from '@/components/budget/known-figures';
import { ObservationList } from '@/components/budget/observation-list';
import { versionName } from '@/components/budget/version-name';
import { YearsTable } from '@/components/budget/years-table';
import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { observationsOf } from '@/lib/budgets/observations';
import { latestVersion, newestYear } from '@/lib/budgets/phases';
import { listBudgetLines, listBudgetVersions, listKnownFigures } from '@/lib/budgets/queries';
import { summaryOf } from '@/lib/budgets/summary';
import { missingYears } from '@/lib/budgets/year';
import { municipalityPage } from '@/lib/http/municipality-page';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/metadata';
import { municipalityName } from '@/lib/municipalities/names';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string; municipality: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, name, t } = await municipalityPage(params);
  return pageMetadata({
    title: `${t('budget:title')} – ${name}`,
    description: t('budget:list.lead'),
    locale,
    here: (other) => paths.budget(other, slug),
  });
}

/** What budgets of this municipality the portal has, the newest in numbers, and what is missing. */
export default async function BudgetPage({ params }: Props) {
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const versions = await listBudgetVersions(municipality.id);
  const lines = await listBudgetLines(...versions.map(({ id }) => id));
  const shares = await listKnownFigures(municipality.code, 'expenditure_shares');
  const transfers = await listKnownFigures(municipality.code, 'transfers');
  const year = newestYear(versions, new Date());
  const newest = latestVersion(versions.filter((version) => version.year === year));
  const own = lines.filter(({ versionId }) => versionId === newest?.id);
  const gaps = missingYears(versions.map((version) => version.year));
  const missing = newest
    ? observationsOf(newest, own).filter(({ code }) => code !== 'adds_up' && code !== 'nested')
    : [];
  const here = (other: Locale) => paths.budget(other, slug);

  return (
    <PageShell
      t={t}
      locale={locale}
      here={here}
      municipality={municipality}
      section="budget"
      crumbs={[{ text: t('budget:title') }]}
    >
      <PageHeading title={t('budget:title')} lead={t('budget:list.lead')} />
      {newest && year !== null ? (
        <>
          <Section
            id="newest"
            title={t('budget:list.newest', { year })}
            lead={versionName(newest, t)}
            action={
              <Link alone href={paths.budgetYear(locale, slug, year)}>
                {t('budget:list.open_year', { year })}
              </Link>
            }
          >
            <BudgetKeyFigures
              t={t}
              locale={locale}
              summary={summaryOf(newest, own)}
              lines={own}
              population={municipality}
            />
            <DocumentFacts t={t} locale={locale} slug={slug} version={newest} />
          </Section>
          <Section id="all-years" title={t('budget:list.years')}>
            <YearsTable t={t} locale={locale} slug={slug} versions={versions} lines={lines} />
            {versions.length > 1 && (
              <div className="mt-4">
                <ButtonRow>
                  <ButtonLink variant="secondary" href={paths.budgetYears(locale, slug)}>
                    {t('budget:years.title')}
                  </ButtonLink>
                </ButtonRow>
              </div>
            )}
          </Section>
          {(missing.length > 0 || gaps.length > 0) && (
            <Section
              id="missing"
              title={t('budget:list.missing')}
              lead={`${t('budget:list.newest', { year })}. ${versionName(newest, t)}`}
            >
              <ObservationList t={t} locale={locale} observations={missing} lines={own} />
              {gaps.length > 0 && (
                <p className="mt-4">{t('budget:list.gap_years', { years: gaps.join(', ') })}</p>
              )}
            </Section>
          )}
        </>
      ) : (
        <EmptyState title={t('budget:list.empty_title')}>{t('budget:list.empty_body')}</EmptyState>
      )}
      <KnownFigures t={t} locale={locale} kind="shares" figures={shares} />
      <KnownFigures t={t} locale={locale} kind="transfers" figures={transfers} />
      {municipality.predecessors.length > 0 && (
        <Section
          id="predecessors"
          title={t('budget:list.predecessors')}
          lead={t('budget:list.predecessors_lead')}
        >
          <ul className="grid gap-2">
            {municipality.predecessors.map((predecessor) => {
              const name = municipalityName(predecessor, locale);
              return (
                <li key={predecessor.slug}>
                  <Link alone href={paths.budget(locale, predecessor.slug)} lang={name.lang}>
                    {name.text}
                  </Link>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </PageShell>
  );
}
