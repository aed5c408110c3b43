import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askedOf,
  estimateTotal,
  lineTotal,
  parseQuantity,
  quantityText,
  typedTotal,
  whyNotCosts,
} from '@/lib/participatory-budget/costs';

const line = fc.record({
  quantityThousandths: fc.bigInt(1n, 10n ** 9n),
  unitPriceTyiyn: fc.bigInt(0n, 10n ** 11n),
});
const limits = { capTyiyn: 50_000_000n, minTyiyn: 1_000_000n };

describe('the estimate', () => {
  test('a line is quantity × price, rounded half up to a tyiyn', () => {
    expect(lineTotal({ quantityThousandths: 2500n, unitPriceTyiyn: 20_000n })).toBe(50_000n);
    expect(lineTotal({ quantityThousandths: 1n, unitPriceTyiyn: 500n })).toBe(1n);
    expect(lineTotal({ quantityThousandths: 1n, unitPriceTyiyn: 499n })).toBe(0n);
  });

  test('adds up in any order and however it is split', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (some, others) => {
        expect(estimateTotal([...some, ...others])).toBe(estimateTotal(others) + estimateTotal(some));
        expect(estimateTotal([...some].reverse())).toBe(estimateTotal(some));
      }),
    );
  });

  test('is never off by more than half a tyiyn a line', () => {
    fc.assert(
      fc.property(line, (one) => {
        const exact = one.quantityThousandths * one.unitPriceTyiyn;
        const difference = lineTotal(one) * 1000n - exact;
        expect(difference > -500n && difference <= 500n).toBe(true);
      }),
    );
  });
});

describe('what may be asked', () => {
  test.each([
    ['own money above the estimate', 10_000_000n, 10_000_001n, 'own_over_total'],
    ['one tyiyn above the cap', 50_000_001n, 0n, 'over_cap'],
    ['exactly the cap', 50_000_000n, 0n, null],
    ['a dear work of which residents pay the rest', 80_000_000n, 30_000_000n, null],
    ['one tyiyn below the minimum', 999_999n, 0n, 'under_minimum'],
    ['exactly the minimum', 1_000_000n, 0n, null],
    ['nothing', 5_000_000n, 5_000_000n, 'under_minimum'],
  ])('%s', (_, total, own, problem) => {
    expect(whyNotCosts(total, own, limits)).toBe(problem);
  });

  test('nothing is refused exactly when the sum asked lies between minimum and cap', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(0n, 10n ** 9n), (total, own) => {
        const asked = askedOf(total, own);
        const fits = asked >= limits.minTyiyn && asked <= limits.capTyiyn;
        expect(whyNotCosts(total, own, limits) === null).toBe(fits);
      }),
    );
  });
});

describe('quantities as people type them', () => {
  test.each([
    ['12', 12_000n],
    ['2,5', 2500n],
    ['2.5', 2500n],
    ['1 200', 1_200_000n],
    ['0,001', 1n],
    ['007', 7000n],
  ])('reads %s', (text, thousandths) => {
    expect(parseQuantity(text)).toBe(thousandths);
  });

  test.each(['', 'он', '-1', '1e3', '0,0001', '1,2,3', '٣', '9999999999'])('does not read "%s"', (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  test('what is shown is read back the same', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 999_999_999_999n), (thousandths) => {
        expect(parseQuantity(quantityText(thousandths))).toBe(thousandths);
      }),
    );
  });

  test('a row has a total only when both its numbers can be read', () => {
    expect(typedTotal('2,5', '200')).toBe(50_000n);
    expect(typedTotal('2,5', '')).toBeNull();
    expect(typedTotal('x', '200')).toBeNull();
    expect(typedTotal('1', '-5')).toBeNull();
  });
});
