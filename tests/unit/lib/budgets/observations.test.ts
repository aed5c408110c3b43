import { expect, test } from 'vitest';
import { isWarning, type Observation, observationsOf } from '@/lib/budgets/observations';
import type { BudgetLineView } from '@/lib/budgets/view';
import { line } from '@/tests/support/budget-lines';

const approved = { phase: 'approved', rounded: false } as const;
const codes = (lines: BudgetLineView[], version: Parameters<typeof observationsOf>[0] = approved) =>
  observationsOf(version, lines).map(({ code }) => code);
const find = (lines: BudgetLineView[], code: Observation['code']) =>
  observationsOf(approved, lines).find((observation) => observation.code === code);

const total = (ordinal: number, plan: bigint | null, side: BudgetLineView['side'] = 'revenue') =>
  line(ordinal, { level: 'total', plan, side });

test('items that add up are said to add up', () => {
  expect(find([line(1, { plan: 60n }), line(2, { plan: 40n }), total(3, 100n)], 'adds_up')).toMatchObject({
    tyiyn: 100n,
    items: 2,
    side: 'revenue',
  });
});

test('what the items do not explain of the total is told in tyiyn', () => {
  expect(find([line(1, { plan: 60n }), total(2, 100n)], 'unexplained')).toMatchObject({
    difference: 40n,
    tyiyn: 60n,
  });
});

test('items above the total are told', () => {
  expect(find([line(1, { plan: 120n }), total(2, 100n)], 'above_total')).toMatchObject({ difference: 20n });
});

test('a sum of ours is told where no total is printed', () => {
  expect(find([line(1, { plan: 60n })], 'no_total')).toMatchObject({ tyiyn: 60n, items: 1 });
});

test('a total that was printed but cannot be right is no missing total', () => {
  expect(codes([line(1, { plan: 60n }), total(2, null)])).toEqual(['total_unreadable', 'side_missing']);
});

test('a side of which only the total is known', () => {
  expect(codes([total(1, 100n), total(2, 100n, 'expenditure')])).toEqual(['only_total', 'only_total']);
});

test('parts of a row are counted apart and not added', () => {
  const lines = [
    line(1, { plan: 100n }),
    line(2, { level: 'subitem', parentOrdinal: 1, plan: 70n }),
    total(3, 100n),
  ];
  expect(codes(lines)).toEqual(['adds_up', 'nested', 'side_missing']);
});

test('spending above income is told only from two printed totals', () => {
  expect(find([total(1, 100n), total(2, 130n, 'expenditure')], 'spending_above_income')).toMatchObject({
    difference: 30n,
  });
  expect(
    find([line(1, { plan: 100n }), total(2, 130n, 'expenditure')], 'spending_above_income'),
  ).toBeUndefined();
  expect(find([total(1, 130n), total(2, 100n, 'expenditure')], 'spending_above_income')).toBeUndefined();
});

test('a subtotal is compared with its own items', () => {
  const lines = [
    line(1, { plan: 60n, parentOrdinal: 2 }),
    line(2, { level: 'subtotal', plan: 70n }),
    total(3, 60n),
  ];
  expect(find(lines, 'subtotal_differs')).toMatchObject({ ordinal: 2, difference: 10n });
});

test('rows without an amount, and figures of the press', () => {
  expect(codes([line(1), line(2, { plan: 5n })], { phase: 'approved', rounded: true })).toEqual([
    'no_total',
    'side_missing',
    'amount_missing',
    'rounded',
  ]);
});

test('differences call for care, explanations do not', () => {
  expect(isWarning({ code: 'rounded' })).toBe(true);
  expect(isWarning({ code: 'side_missing', side: 'revenue' })).toBe(false);
});
