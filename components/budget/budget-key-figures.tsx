import {
  type Execution,
  perHead,
  populationFor,
  type SideFigures,
  sideFigures,
  type Total,
} from '@/lib/budgets/figures';
import type { BudgetSummary } from '@/lib/budgets/summary';
import type { BudgetLineView } from '@/lib/budgets/view';
import { amountWithUnit, percent, unitName, wholeNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { type KeyFigure, KeyFigures } from '../ui/key-figures';
import { NO_AMOUNT, roundMillions, thousandSom, thousandSomWithUnit } from './amount-text';

type BudgetKeyFiguresProps = {
  t: Translate;
  locale: Locale;
  summary: BudgetSummary;
  lines: readonly BudgetLineView[];
  population: Pick<MunicipalityView, 'population' | 'populationYear'>;
};

/** Income, spending, what is left, how far it is carried out; what is not known says why instead of showing a zero. */
export function BudgetKeyFigures({ t, locale, summary, lines, population }: BudgetKeyFiguresProps) {
  const side = (name: 'revenue' | 'expenditure'): KeyFigure => {
    const total = summary[name];
    return {
      label:
        summary.measure === 'plan'
          ? t(`budget:side.${name}`)
          : `${t(`budget:side.${name}`)}: ${t(`budget:measure.${summary.measure}`)}`,
      value: total ? thousandSom(total.tyiyn) : NO_AMOUNT,
      unit: total ? unitName('thousand_som', locale) : undefined,
      meaning: sideMeaning({ t, locale, total, figures: sideFigures(lines, name), summary, population }),
    };
  };
  const executions = executionFigure(t, locale, summary);
  return (
    <KeyFigures
      figures={[
        side('revenue'),
        side('expenditure'),
        balanceFigure(t, locale, summary),
        ...(executions ? [executions] : []),
      ]}
    />
  );
}

type Meaning = {
  t: Translate;
  locale: Locale;
  total: Total | null;
  figures: SideFigures;
  summary: BudgetSummary;
  population: BudgetKeyFiguresProps['population'];
};

function sideMeaning({ t, locale, total, figures, summary, population }: Meaning) {
  if (!total) return figures.hasTotalRow ? t('budget:figure.unreadable') : t('budget:figure.none');
  const millions = roundMillions(total, locale);
  const base =
    summary.measure === 'executed' ? (figures.printed.adjusted !== null ? 'adjusted' : 'plan') : null;
  const planned = base && figures.printed[base];
  const people = populationFor(summary.version.year, population);
  const person = total.origin === 'printed' ? perHead(total.tyiyn, people) : null;
  const sentences = [
    millions && t('budget:figure.about', { amount: millions }),
    total.origin === 'computed' && t('budget:figure.computed'),
    base &&
      planned !== null &&
      t(`budget:figure.${base}_was`, { amount: thousandSomWithUnit(planned ?? 0n, locale) }),
    person !== null &&
      people !== null &&
      t('budget:figure.per_head', {
        amount: amountWithUnit(person, 'som', locale),
        population: wholeNumber(people),
        year: population.populationYear ?? NO_AMOUNT,
      }),
  ].filter((sentence) => typeof sentence === 'string');
  return sentences.map((sentence) => (
    <span key={sentence} className="block">
      {sentence}
    </span>
  ));
}

function balanceFigure(t: Translate, locale: Locale, { balance }: BudgetSummary): KeyFigure {
  if (balance === null)
    return {
      label: t('budget:figure.balance'),
      value: NO_AMOUNT,
      meaning: t('budget:figure.balance_unknown'),
    };
  const kind = balance === 0n ? 'balanced' : balance > 0n ? 'surplus' : 'deficit';
  return {
    label: t('budget:figure.balance'),
    value: thousandSom(balance),
    unit: unitName('thousand_som', locale),
    meaning: t(`budget:figure.${kind}`),
  };
}

function executionFigure(
  t: Translate,
  locale: Locale,
  { revenueExecution, expenditureExecution }: BudgetSummary,
): KeyFigure | null {
  const main = expenditureExecution ?? revenueExecution;
  if (!main) return null;
  const sentence = (side: 'revenue' | 'expenditure', execution: Execution | null) =>
    execution && (
      <span className="block">
        {t('budget:figure.execution_of', {
          side: t(`budget:side.${side}`),
          percent: percent(execution.permille, locale),
        })}
        {', '}
        {t(`budget:figure.base_${execution.base}`)}
      </span>
    );
  return {
    label: t('budget:figure.execution'),
    value: percent(main.permille, locale),
    meaning: (
      <>
        {sentence('expenditure', expenditureExecution)}
        {sentence('revenue', revenueExecution)}
      </>
    ),
  };
}
