import { largestItems, type Measure } from '@/lib/budgets/figures';
import type { BudgetLineView } from '@/lib/budgets/view';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { thousandSomWithUnit } from './amount-text';
import { LineName } from './line-name';

type LargestItemsProps = { t: Translate; locale: Locale; lines: readonly BudgetLineView[]; measure: Measure };

/** The three largest lines of spending; of income where the source has no spending. */
export function LargestItems({ t, locale, lines, measure }: LargestItemsProps) {
  const side = largestItems(lines, 'expenditure', measure, 3).items.length >= 3 ? 'expenditure' : 'revenue';
  const items = largestItems(lines, side, measure, 3).items.slice(0, 3);
  if (items.length < 2) return null;
  return (
    <section aria-labelledby="largest">
      <h2 id="largest" className="text-lg">
        {t('budget:year.largest')}: {t(`budget:side.${side}`)}
      </h2>
      <ol className="mt-2 grid list-decimal gap-1 pl-6">
        {items.map(({ line, tyiyn }) => (
          <li key={line.id}>
            <LineName name={line.name} locale={locale} />:{' '}
            <strong className="nowrap">{thousandSomWithUnit(tyiyn, locale)}</strong>
          </li>
        ))}
      </ol>
    </section>
  );
}
