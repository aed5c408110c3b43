import { describe, expect, it } from 'vitest';
import { type Column, rowsOf } from '@/prisma/demonstration/budget-lines';

const plan: Column = (code) => 0.9 + (code.length % 3) / 20;
const executed: Column = (code, side) => plan(code, side) * 0.97;
const rows = rowsOf([plan, plan, executed], [true, true, false]);

const sum = (amounts: number[][]) =>
  [0, 1, 2].map((column) => amounts.reduce((all, row) => all + (row[column] ?? 0), 0));
const of = (side: string, level: string) => rows.filter((row) => row.side === side && row.level === level);

describe('an invented budget', () => {
  it('has about 180 rows with codes of their own', () => {
    expect(rows.length).toBeGreaterThan(170);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  });

  it.each(['revenue', 'expenditure'])('adds up to the total of its %s', (side) => {
    const total = of(side, 'total').map(({ amounts }) => amounts);
    expect(total).toHaveLength(1);
    expect(sum(of(side, 'item').map(({ amounts }) => amounts))).toEqual(total[0]);
    expect(sum(of(side, 'subtotal').map(({ amounts }) => amounts))).toEqual(total[0]);
  });

  it('adds up parts to their item, and items to their section', () => {
    for (const whole of rows.filter(({ level }) => level === 'item' || level === 'subtotal')) {
      const parts = rows.filter(({ parent }) => parent === whole.code).map(({ amounts }) => amounts);
      if (parts.length > 0) expect([whole.code, ...sum(parts)]).toEqual([whole.code, ...whole.amounts]);
    }
    expect(
      of('expenditure', 'subitem').every(({ parent }) =>
        rows.some(({ code, level }) => code === parent && level === 'item'),
      ),
    ).toBe(true);
  });

  it('plans to spend what it plans to have, and leaves execution as it came', () => {
    const [revenue, expenditure] = ['revenue', 'expenditure'].map(
      (side) => of(side, 'total')[0]?.amounts ?? [],
    );
    expect(revenue?.slice(0, 2)).toEqual(expenditure?.slice(0, 2));
    expect(revenue?.[2]).not.toEqual(revenue?.[1]);
  });

  it('has the ten functional sections, all names in both languages, and no negative amount', () => {
    expect(of('expenditure', 'subtotal')).toHaveLength(10);
    expect(rows.filter(({ ky, ru, amounts }) => !ky || !ru || amounts.some((amount) => amount <= 0))).toEqual(
      [],
    );
  });
});
