import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  executionOf,
  executionOfItems,
  largestItems,
  mainMeasure,
  perHead,
  permilleOf,
  populationFor,
  shareBase,
  sideFigures,
  sumOfItems,
  totalOf,
} from '@/lib/budgets/figures';
import { amount } from '@/lib/i18n/format';
import { decimalAmount, parseAmount } from '@/lib/money';
import { line } from '@/tests/support/budget-lines';

const money = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

describe('properties', () => {
  test('the sum of a side is the sum of its items, whatever parts, subtotals and totals stand among them', () => {
    const levels = fc.constantFrom('item', 'subitem', 'subtotal', 'total' as const);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            level: levels,
            side: fc.constantFrom('revenue', 'expenditure' as const),
            plan: fc.option(money),
          }),
        ),
        (rows) => {
          const lines = rows.map(({ plan, ...row }, index) =>
            line(index + 1, { ...row, ...(plan === null ? {} : { plan }) } as never),
          );
          const items = rows.filter(
            ({ level, side, plan }) => level === 'item' && side === 'revenue' && plan !== null,
          );
          const expected =
            items.length === 0 ? null : items.reduce((sum, { plan }) => sum + (plan ?? 0n), 0n);
          expect(sideFigures(lines, 'revenue').computed.plan).toBe(expected);
        },
      ),
    );
  });

  test('what is formatted is read back as the same amount, on the page and in files', () => {
    fc.assert(
      fc.property(money, fc.constantFrom('som', 'thousand_som', 'million_som' as const), (value, unit) => {
        expect(parseAmount(amount(value, unit), unit)).toBe(value);
        expect(parseAmount(decimalAmount(value, unit), unit)).toBe(value);
      }),
    );
  });

  test('the largest items and the rest are all the items', () => {
    fc.assert(
      fc.property(fc.array(money, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (amounts, count) => {
        const lines = amounts.map((plan, index) => line(index + 1, { plan }));
        const { items, rest } = largestItems(lines, 'revenue', 'plan', count);
        expect(items.length + rest.lines.length).toBe(amounts.length);
        expect(items.reduce((sum, { tyiyn }) => sum + tyiyn, 0n) + rest.tyiyn).toBe(
          amounts.reduce((sum, value) => sum + value, 0n),
        );
        expect(rest.lines.length).not.toBe(1);
      }),
    );
  });

  test('shares of items that add up to the total add up to the whole, but for rounding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 }),
        (amounts) => {
          const whole = amounts.reduce((sum, value) => sum + value, 0n);
          const sum = amounts.reduce((all, value) => all + (permilleOf(value, whole) ?? 0), 0);
          expect(Math.abs(sum - 1000)).toBeLessThanOrEqual(amounts.length);
        },
      ),
    );
  });
});

describe('totals', () => {
  test('the printed total stands, even when the items say otherwise', () => {
    const figures = sideFigures(
      [line(1, { plan: 100n }), line(2, { level: 'total', plan: 150n })],
      'revenue',
    );
    expect(totalOf(figures, 'plan')).toEqual({ tyiyn: 150n, origin: 'printed' });
    expect(figures.computed.plan).toBe(100n);
  });

  test('without a printed total the sum of the items is marked as computed', () => {
    expect(totalOf(sideFigures([line(1, { plan: 100n })], 'revenue'), 'plan')).toEqual({
      tyiyn: 100n,
      origin: 'computed',
    });
  });

  test('a side that is not there has no total, not zero', () => {
    expect(totalOf(sideFigures([line(1, { plan: 100n })], 'expenditure'), 'plan')).toBeNull();
    expect(sumOfItems([line(1)], 'plan')).toBeNull();
  });

  test('shares are counted from the items when these exceed the printed total', () => {
    expect(
      shareBase(
        sideFigures([line(1, { plan: 200n }), line(2, { level: 'total', plan: 150n })], 'revenue'),
        'plan',
      ),
    ).toBe(200n);
  });
});

describe('execution', () => {
  test('is measured against the amended plan where one is printed', () => {
    expect(executionOf({ plan: 100n, adjusted: 200n, executed: 100n })).toEqual({
      permille: 500,
      base: 'adjusted',
    });
  });

  test('is measured against the plan otherwise, and may exceed it', () => {
    expect(executionOf({ plan: 2_129_000_00n, adjusted: null, executed: 3_450_400_00n })).toEqual({
      permille: 1621,
      base: 'plan',
    });
  });

  test('is unknown without a plan or with a plan of nothing', () => {
    expect(executionOf({ plan: null, adjusted: null, executed: 5n })).toBeNull();
    expect(executionOf({ plan: 0n, adjusted: null, executed: 5n })).toBeNull();
  });

  test('of items is told only when each of them has both amounts', () => {
    expect(
      executionOfItems([line(1, { plan: 10n, executed: 5n }), line(2, { plan: 10n })], 'revenue'),
    ).toBeNull();
    expect(
      executionOfItems(
        [line(1, { plan: 10n, executed: 5n }), line(2, { plan: 10n, executed: 10n })],
        'revenue',
      ),
    ).toEqual({ permille: 750, base: 'plan' });
  });
});

describe('for each inhabitant', () => {
  test('whole som, rounded half up', () => {
    expect(perHead(1_000_050n, 100)).toBe(10_000n);
    expect(perHead(1_005_000n, 100)).toBe(10_100n);
  });

  test('nothing without a population, nor with one counted in another time', () => {
    expect(perHead(100n, null)).toBeNull();
    expect(populationFor(2017, { population: 40_000, populationYear: null })).toBeNull();
    expect(populationFor(2017, { population: 40_000, populationYear: 2026 })).toBeNull();
    expect(populationFor(2025, { population: 40_000, populationYear: 2026 })).toBe(40_000);
  });
});

test('a document is about its own column, or the next best', () => {
  expect(mainMeasure('executed', [line(1, { plan: 1n, executed: 1n })])).toBe('executed');
  expect(mainMeasure('executed', [line(1, { plan: 1n })])).toBe('plan');
  expect(mainMeasure('amended', [line(1, { plan: 1n, adjusted: 2n })])).toBe('adjusted');
  expect(mainMeasure('approved', [line(1)])).toBe('plan');
});
