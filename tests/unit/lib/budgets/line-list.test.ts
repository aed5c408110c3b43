import { describe, expect, test } from 'vitest';
import { readLineQuery, selectRows } from '@/lib/budgets/line-list';
import { budgetRows } from '@/lib/budgets/rows';
import { line, version } from '@/tests/support/budget-lines';

const rows = budgetRows(version(), [
  line(1, { plan: 10n, name: { ky: 'Өздүк киреше', ru: 'Собственные доходы' } }),
  line(2, { plan: null, name: { ky: 'Үлүш', ru: 'Доля' } }),
  line(3, { plan: 30n, name: { ky: 'Жер салыгы', ru: 'Земельный налог' } }),
  line(4, { level: 'subtotal', plan: 40n, name: { ky: 'Жыйынтык', ru: 'Итог' } }),
  line(5, { level: 'total', plan: 40n, name: { ky: 'Бардыгы', ru: 'Всего' } }),
  line(6, { side: 'expenditure', plan: 20n, name: { ky: 'Билим берүү', ru: 'Образование' } }),
]);
const select = (parameters: Record<string, string | string[]>, locale: 'ky' | 'ru' = 'ky') =>
  selectRows(rows, readLineQuery(parameters), 'plan', locale).map((row) => row.line.ordinal);

describe('the address says what to show', () => {
  test('nothing asked: everything as printed', () => {
    expect(select({})).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a side, a kind of row', () => {
    expect(select({ side: 'expenditure' })).toEqual([6]);
    expect(select({ level: 'total' })).toEqual([5]);
  });

  test.each(['oзduk', 'drop table', '(((', '%'])('a search that finds nothing is no error: %s', (q) => {
    expect(select({ q })).toEqual(q === '(((' || q === '%' ? [1, 2, 3, 4, 5, 6] : []);
  });

  test('search folds both languages', () => {
    expect(select({ q: 'оздук' })).toEqual([1]);
    expect(select({ q: 'УЛУШ' })).toEqual([2]);
    expect(select({ q: 'налог земельный' })).toEqual([3]);
  });

  test('what is unknown counts as not asked', () => {
    expect(select({ side: 'both', level: 'x', sort: 'colour', order: 'up' })).toEqual([1, 2, 3, 4, 5, 6]);
    expect(readLineQuery({ q: ['салык', 'x'] }).search).toBe('салык');
    expect(readLineQuery({ q: 'я'.repeat(5000) }).search).toHaveLength(100);
  });
});

describe('order', () => {
  test('amounts from the largest, unknown ones last in both directions, totals aside', () => {
    expect(select({ sort: 'amount' })).toEqual([3, 6, 1, 2]);
    expect(select({ sort: 'amount', order: 'asc' })).toEqual([1, 6, 3, 2]);
  });

  test('names after the alphabet of the language', () => {
    expect(select({ sort: 'name' })).toEqual([6, 3, 1, 2]);
    expect(select({ sort: 'name' }, 'ru')).toEqual([2, 3, 6, 1]);
    expect(select({ sort: 'name', order: 'desc' })).toEqual([2, 1, 3, 6]);
  });

  test('totals can still be asked for by themselves', () => {
    expect(select({ sort: 'amount', level: 'total' })).toEqual([5]);
  });
});
