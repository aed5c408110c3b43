import { type SideFigures, sideFigures } from '@/lib/budgets/figures';
import { isWarning, type Observation } from '@/lib/budgets/observations';
import type { BudgetLineView } from '@/lib/budgets/view';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { Icon } from '../ui/icon';
import { thousandSomWithUnit } from './amount-text';

type ObservationListProps = {
  t: Translate;
  locale: Locale;
  observations: readonly Observation[];
  lines: readonly BudgetLineView[];
};

/** What a reader should know about the figures, beside them: differences, gaps, rows that are not added. With the notes of the rows concerned. */
export function ObservationList({ t, locale, observations, lines }: ObservationListProps) {
  return (
    <ul className="grid max-w-text gap-3">
      {observations.map((observation) => {
        const note = noteOf(observation, lines, locale);
        return (
          <li
            className="flex gap-3"
            key={JSON.stringify(observation, (_, value) => (typeof value === 'bigint' ? `${value}` : value))}
          >
            <Icon
              name={isWarning(observation) ? 'warning' : observation.code === 'adds_up' ? 'check' : 'info'}
            />
            <span>
              {observationText(observation, lines, t, locale)}
              {note?.text && (
                <>
                  {' '}
                  <span lang={note.translated ? undefined : note.lang}>{note.text}</span>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export function observationText(
  observation: Observation,
  lines: readonly BudgetLineView[],
  t: Translate,
  locale: Locale,
): string {
  const money = (tyiyn: bigint) => thousandSomWithUnit(tyiyn, locale);
  const several = new Set(observationMeasures(lines)).size > 1;
  const name = (side: BudgetLineView['side'], measure?: 'plan' | 'adjusted' | 'executed') =>
    several && measure
      ? `${t(`budget:side.${side}`)} (${t(`budget:measure.${measure}`)})`
      : t(`budget:side.${side}`);
  switch (observation.code) {
    case 'adds_up':
      return t('budget:observation.adds_up', {
        side: name(observation.side, observation.measure),
        sum: money(observation.tyiyn),
        count: observation.items,
      });
    case 'no_total':
      return t('budget:observation.no_total', {
        side: name(observation.side, observation.measure),
        sum: money(observation.tyiyn),
        count: observation.items,
      });
    case 'unexplained':
    case 'above_total':
      return t(`budget:observation.${observation.code}`, {
        side: name(observation.side, observation.measure),
        total: money(printedTotal(sideFigures(lines, observation.side), observation.measure)),
        sum: money(observation.tyiyn),
        difference: money(observation.difference),
      });
    case 'subtotal_differs':
      return t('budget:observation.subtotal_differs', {
        side: name(observation.side, observation.measure),
        name: inLocale(
          lines.find(({ ordinal }) => ordinal === observation.ordinal)?.name ?? { ky: null, ru: null },
          locale,
        ).text,
        difference: money(observation.difference),
      });
    case 'nested':
      return t('budget:observation.nested', { side: name(observation.side), count: observation.count });
    case 'amount_missing':
      return t('budget:observation.amount_missing', { count: observation.count });
    case 'spending_above_income':
      return t('budget:observation.spending_above_income', { difference: money(observation.difference) });
    case 'rounded':
      return t('budget:observation.rounded');
    case 'total_unreadable':
    case 'only_total':
    case 'side_missing':
      return t(`budget:observation.${observation.code}`, { side: name(observation.side) });
  }
}

function printedTotal(figures: SideFigures, measure: 'plan' | 'adjusted' | 'executed'): bigint {
  return figures.printed[measure] ?? 0n;
}

function observationMeasures(lines: readonly BudgetLineView[]): string[] {
  return lines
    .flatMap((line) => [
      line.planTyiyn === null ? [] : ['plan'],
      line.adjustedTyiyn === null ? [] : ['adjusted'],
      line.executedTyiyn === null ? [] : ['executed'],
    ])
    .flat();
}

/** The note of the row that an observation speaks of: what is really printed there. */
function noteOf(observation: Observation, lines: readonly BudgetLineView[], locale: Locale) {
  const line =
    observation.code === 'total_unreadable'
      ? lines.find(({ ordinal }) => ordinal === observation.ordinal)
      : observation.code === 'unexplained' || observation.code === 'above_total'
        ? lines.find(({ side, level }) => side === observation.side && level === 'total')
        : undefined;
  return line?.note.ky || line?.note.ru ? inLocale(line.note, locale) : null;
}
