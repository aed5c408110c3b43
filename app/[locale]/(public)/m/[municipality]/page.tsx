import { Columns } from '@/components/layout/columns';
import { PageShell } from '@/components/layout/page-shell';
import { HomeBudget } from '@/components/municipality/home-budget';
import { HomeDecisions, HomeProposals } from '@/components/municipality/home-news';
import { HomeNow } from '@/components/municipality/home-now';
import { MunicipalityFacts } from '@/components/municipality/municipality-facts';
import { placeOf } from '@/components/municipality/municipality-list';
import { TakePart } from '@/components/municipality/take-part';
import { PageHeading } from '@/components/ui/page-heading';
import { getBudgetSummary, listBudgetLines } from '@/lib/budgets/queries';
import { addDays } from '@/lib/clock';
import { newestDecisions } from '@/lib/council/queries';
import { listOpenHearings } from '@/lib/hearings/queries';
import { municipalityPage } from '@/lib/http/municipality-page';
import { wholeNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/metadata';
import { atLineStart, municipalityName } from '@/lib/municipalities/names';
import { getOffice, listSettlements } from '@/lib/municipalities/queries';
import { getShownCycle } from '@/lib/participatory-budget/cycle-queries';
import { listNewestProposals } from '@/lib/participatory-budget/queries';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string; municipality: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, slug, name, t } = await municipalityPage(params);
  return pageMetadata({
    title: atLineStart(name),
    description: t('municipality:home.meta_description'),
    locale,
    here: (other) => paths.municipality(other, slug),
  });
}

/** The home of a municipality: what is open now, its budget in three numbers, its newest decisions, how to take part. */
export default async function MunicipalityPage({ params }: Props) {
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const now = new Date();
  const { id, validTo } = municipality;
  const [cycle, hearings, budget, decisions, proposals, office, settlements] = await Promise.all([
    getShownCycle(id, now),
    listOpenHearings(id, now),
    budgetOf(id),
    newestDecisions(id, 5),
    listNewestProposals(id),
    getOffice(id),
    validTo ? listSettlements(id, addDays(validTo, -1)) : listSettlements(id),
  ]);
  const frame = { t, locale, slug };
  const name = municipalityName(municipality, locale);
  const facts = <MunicipalityFacts {...{ t, locale, municipality, office, settlements }} />;
  const hasMore = !validTo || decisions.length > 0 || cycle !== null;
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other: Locale) => paths.municipality(other, slug)}
      municipality={municipality}
      section="municipality"
    >
      <PageHeading
        title={atLineStart(name.text)}
        lang={name.translated ? undefined : name.lang}
        eyebrow={placeOf(t, locale, municipality)}
        meta={municipality.population !== null && <span>{populationText()}</span>}
      />
      <HomeNow {...{ t, locale, municipality, cycle, hearings, now }} />
      {(!validTo || budget) && <HomeBudget {...{ t, locale, municipality, budget }} />}
      <div className="mt-12">
        {hasMore ? (
          <Columns asideLabel={t('municipality:home.about')} aside={facts}>
            {(!validTo || decisions.length > 0) && <HomeDecisions {...frame} decisions={decisions} />}
            {cycle && <HomeProposals {...frame} proposals={proposals} />}
            {!validTo && <TakePart {...frame} />}
          </Columns>
        ) : (
          facts
        )}
      </div>
    </PageShell>
  );

  function populationText(): string {
    const { population, populationYear } = municipality;
    const count = t('municipality:home.population', {
      count: population ?? 0,
      formatted: wholeNumber(population ?? 0),
    });
    return [count, populationYear && t('municipality:home.population_year', { year: populationYear })]
      .filter(Boolean)
      .join(', ');
  }
}

/** The newest budget with its rows, which the summary has read already in this request. */
async function budgetOf(municipalityId: string) {
  const summary = await getBudgetSummary(municipalityId);
  return summary && { summary, lines: await listBudgetLines(summary.version.id) };
}
