import type { Amounts } from '@/lib/budgets/figures';
import type { BudgetLineView, BudgetVersionView } from '@/lib/budgets/view';
import { foldText } from '@/lib/text';

/** A line for tests of the arithmetic: only what the test is about has to be said. Amounts in tyiyn. */
export function line(
  ordinal: number,
  given: Partial<BudgetLineView> & Partial<Amounts> = {},
): BudgetLineView {
  const { plan = null, adjusted = null, executed = null, ...rest } = given;
  const name = rest.name ?? { ky: `сап ${ordinal}`, ru: `строка ${ordinal}` };
  return {
    id: `line-${rest.versionId ?? 'v'}-${ordinal}`,
    versionId: 'v',
    ordinal,
    side: 'revenue',
    level: 'item',
    code: null,
    parentOrdinal: null,
    folded: foldText(`${name.ky} ${name.ru}`),
    planTyiyn: plan,
    adjustedTyiyn: adjusted,
    executedTyiyn: executed,
    note: { ky: null, ru: null },
    ...rest,
    name,
  };
}

export function version(given: Partial<BudgetVersionView> = {}): BudgetVersionView {
  return {
    id: 'v',
    year: 2017,
    phase: 'approved',
    ordinal: 1,
    actNumber: '5/2',
    actDate: '2017-04-06',
    actTitle: { ky: null, ru: null },
    decisionId: null,
    printedUnit: 'thousand_som',
    sourceUrl: 'https://example.kg/act',
    sourceFile: null,
    rounded: false,
    note: { ky: null, ru: null },
    revision: '0123456789abcdef',
    publishedAt: '2026-11-20T10:00:00.000Z',
    ...given,
  };
}
