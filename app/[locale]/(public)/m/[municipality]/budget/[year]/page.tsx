import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { thousandSomWithUnit } from '@/components/budget/amount-text';
import { BudgetKeyFigures } from '@/components/budget/budget-key-figures';
import { DocumentFacts } from '@/components/budget/document-facts';
import { Downloads } from '@/components/budget/downloads';
import { LargestItems } from '@/components/budget/largest-items';
import { ObservationList } from '@/components/budget/observation-list';
import { SideBars, sideFinding } from '@/components/budget/side-bars';
import { versionName } from '@/components/budget/version-name';
import { VersionTabs } from '@/components/budget/version-tabs';
import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Details } from '@/components/ui/details';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { sideFigures, type Total } from '@/lib/budgets/figures';
import { observationsOf } from '@/lib/budgets/observations';
import { readVersionAddress, versionAddress } from '@/lib/budgets/phases';
import { getBudgetDocument } from '@/lib/budgets/queries';
import { summaryOf } from '@/lib/budgets/summary';
import type { BudgetLineView, BudgetVersionView } from '@/lib/budgets/view';
import { budgetYearParam } from '@/lib/http/budget-year-param';
import { municipalityPage } from '@/lib/http/municipality-page';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/metadata';
import type { Translate } from '@/lib/i18n/translate';
import { municipalityName } from '@/lib/municipalities/names';
import { paths, withQuery } from '@/lib/paths';

type Props = {
  params: Promise<{ locale: string; municipality: string; year: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
};

async function read({ params, searchParams }: Props) {
  // An impossible year is not found before anything is asked.
  const year = budgetYearParam((await params).year);
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const asked = readVersionAddress((await searchParams).version);
  const document = await getBudgetDocument(municipality.id, year, asked);
  if (!document) notFound();
  return { locale, t, slug, year, asked, municipality, ...document };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, t, slug, year, municipality, version, rows } = await read(props);
  const name = municipalityName(municipality, locale).text;
  return pageMetadata({
    title: `${t('budget:year.title', { year })} – ${name}`,
    description: `${versionName(version, t)}. ${leadOf(
      version,
      rows.map(({ line }) => line),
      t,
      locale,
    )}`,
    locale,
    here: (other) => paths.budgetYear(other, slug, year),
  });
}

/** One budget year for everybody: in plain words first, then the figures, what to know about them, and where they come from. */
export default async function BudgetYearPage(props: Props) {
  const { locale, t, slug, year, asked, municipality, version, versions, rows } = await read(props);
  const lines = rows.map(({ line }) => line);
  const summary = summaryOf(version, lines);
  const { measure } = summary;
  const path = paths.budgetYear(locale, slug, year);
  const here = (other: Locale) => withQuery(paths.budgetYear(other, slug, year), { version: asked });

  return (
    <PageShell
      t={t}
      locale={locale}
      here={here}
      municipality={municipality}
      section="budget"
      crumbs={[{ text: t('budget:title'), href: paths.budget(locale, slug) }, { text: String(year) }]}
    >
      <PageHeading
        eyebrow={versionName(version, t)}
        title={t('budget:year.title', { year })}
        lead={leadOf(version, lines, t, locale)}
      />
      <VersionTabs t={t} current={version} versions={versions} path={path} />
      <div className="mt-6">
        <BudgetKeyFigures t={t} locale={locale} summary={summary} lines={lines} population={municipality} />
        <DocumentFacts t={t} locale={locale} slug={slug} version={version} />
      </div>
      <div className="mt-8">
        <LargestItems t={t} locale={locale} lines={lines} measure={measure} />
      </div>
      <Section id="observations" title={t('budget:year.observations')}>
        <ObservationList
          t={t}
          locale={locale}
          observations={observationsOf(version, lines).filter(
            (observation) => observation.code !== 'adds_up' || observation.measure === measure,
          )}
          lines={lines}
        />
      </Section>
      {(['revenue', 'expenditure'] as const).map((side) => {
        const bars = { t, locale, side, lines, measure };
        const finding = sideFinding(bars);
        return (
          finding && (
            <Section key={side} id={side} title={t(`budget:year.top_${side}`)} lead={finding}>
              <SideBars {...bars} />
            </Section>
          )
        );
      })}
      <div className="no-print">
        <Section id="files" title={t('budget:download.title')} lead={t('budget:download.lead')}>
          <Downloads
            t={t}
            locale={locale}
            slug={slug}
            year={year}
            version={versions.length > 1 ? versionAddress(version) : null}
          />
          <div className="mt-4">
            <ButtonRow>
              <ButtonLink href={withQuery(paths.budgetLines(locale, slug, year), { version: asked })}>
                {t('budget:year.all_lines')}
              </ButtonLink>
              <ButtonLink variant="secondary" href={paths.budgetYears(locale, slug)}>
                {t('budget:years.title')}
              </ButtonLink>
            </ButtonRow>
          </div>
        </Section>
      </div>
      <div className="mt-8">
        <Details summary={t('budget:year.how')}>
          <ul className="list-disc pl-5">
            {(['how_printed', 'how_sum', 'how_share', 'how_execution', 'how_person'] as const).map((key) => (
              <li key={key}>{t(`budget:year.${key}`)}</li>
            ))}
          </ul>
        </Details>
      </div>
    </PageShell>
  );
}

/** The whole document in one or two sentences. */
function leadOf(
  version: BudgetVersionView,
  lines: readonly BudgetLineView[],
  t: Translate,
  locale: Locale,
): string {
  const { revenue, expenditure } = summaryOf(version, lines);
  const money = { revenue: totalText(revenue, t, locale), expenditure: totalText(expenditure, t, locale) };
  if (revenue && expenditure) return t('budget:year.lead.both', money);
  if (revenue) return t('budget:year.lead.revenue', money);
  if (!expenditure) return t('budget:year.lead.none');
  return t(
    sideFigures(lines, 'revenue').hasTotalRow
      ? 'budget:year.lead.revenue_unreadable'
      : 'budget:year.lead.expenditure',
    money,
  );
}

function totalText(total: Total | null, t: Translate, locale: Locale): string {
  if (!total) return '';
  const amount = thousandSomWithUnit(total.tyiyn, locale);
  return total.origin === 'printed' ? amount : t('budget:figure.sum_of_visible', { amount });
}
