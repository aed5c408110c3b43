import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount } from '@/lib/i18n/format';
import { costOf, decimalAmount, type PrintedUnit, parseAmount, sumTyiyn } from '@/lib/money';

const units: PrintedUnit[] = ['som', 'thousand_som', 'million_som'];

describe('parseAmount', () => {
  it('reads amounts as Kyrgyz documents print them', () => {
    expect(parseAmount('74957,7', 'thousand_som')).toBe(7_495_770_000n);
    expect(parseAmount('74 957,7', 'thousand_som')).toBe(7_495_770_000n);
    expect(parseAmount('74\u00a0957.7', 'thousand_som')).toBe(7_495_770_000n);
    expect(parseAmount('12 500', 'som')).toBe(1_250_000n);
    expect(parseAmount('0,01', 'som')).toBe(1n);
  });

  it('reads brackets and dashes as minus', () => {
    expect(parseAmount('(238,7)', 'thousand_som')).toBe(-23_870_000n);
    expect(parseAmount('–12', 'som')).toBe(-1200n);
    expect(parseAmount('−12', 'som')).toBe(-1200n);
  });

  it('refuses what is no amount, and what is finer than a tyiyn', () => {
    for (const text of ['', '-', 'миң', '1,2,3', '1.2.3', '1e5', '12 сом', '0,001', 'NaN', '٣', '--1'])
      expect(parseAmount(text, 'som'), text).toBeNull();
  });

  it('gives back every amount it printed, on screen and in files', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.constantFrom(...units),
        (value, unit) => {
          expect(parseAmount(amount(value, unit), unit)).toBe(value);
          expect(parseAmount(decimalAmount(value, unit), unit)).toBe(value);
        },
      ),
    );
  });
});

describe('costOf', () => {
  it('multiplies a quantity in thousandths by a price and rounds half up to a tyiyn', () => {
    expect(costOf(2500n, 10_001n)).toBe(25_003n);
    expect(costOf(1000n, 1n)).toBe(1n);
    expect(costOf(499n, 1n)).toBe(0n);
    expect(costOf(500n, 1n)).toBe(1n);
  });
});

it('sums in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })), (values) => {
      expect(sumTyiyn(values)).toBe(sumTyiyn([...values].reverse()));
    }),
  );
});
