import type { BudgetSummary } from '@/lib/budgets/summary';
import type { BudgetLineView } from '@/lib/budgets/view';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import { BudgetKeyFigures } from '../budget/budget-key-figures';
import { DocumentFacts } from '../budget/document-facts';
import { versionName } from '../budget/version-name';
import { EmptyState } from '../ui/empty-state';
import { Link } from '../ui/link';
import { Section } from '../ui/section';

type HomeBudgetProps = {
  t: Translate;
  locale: Locale;
  municipality: MunicipalityView;
  budget: { summary: BudgetSummary; lines: readonly BudgetLineView[] } | null;
};

/** The newest budget in three numbers, with the document they come from. */
export function HomeBudget({ t, locale, municipality, budget }: HomeBudgetProps) {
  if (!budget) {
    return (
      <Section id="budget" title={t('municipality:home.budget')}>
        <EmptyState title={t('municipality:home.no_budget')}>
          <p>{t('municipality:home.no_budget_body')}</p>
        </EmptyState>
      </Section>
    );
  }
  const { summary, lines } = budget;
  const { version } = summary;
  return (
    <Section
      id="budget"
      title={t('municipality:home.budget')}
      lead={t('municipality:home.budget_lead', { year: version.year, document: versionName(version, t) })}
      action={
        <Link alone href={paths.budgetYear(locale, municipality.slug, version.year)}>
          {t('municipality:home.budget_all')}
        </Link>
      }
    >
      <BudgetKeyFigures {...{ t, locale, summary, lines }} population={municipality} />
      <div className="mt-4">
        <DocumentFacts {...{ t, locale, version }} slug={municipality.slug} />
      </div>
    </Section>
  );
}
