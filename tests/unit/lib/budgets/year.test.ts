import { expect, test } from 'vitest';
import { missingYears, readBudgetYear } from '@/lib/budgets/year';

const now = new Date('2026-11-20T10:00:00Z');

test.each([
  ['2017', 2017],
  ['1991', 1991],
  ['2036', 2036],
])('%s is a year of a budget', (text, year) => {
  expect(readBudgetYear(text, now)).toBe(year);
});

test.each(['99999', '-5', 'abc', '2017x', '1990', '2037', '', '0', '20 17', '２０１７', '2017.0', '+2017'])(
  '%j is not',
  (text) => {
    expect(readBudgetYear(text, now)).toBeNull();
  },
);

test('in Bishkek the new year has come when Greenwich still waits', () => {
  expect(readBudgetYear('2037', new Date('2026-12-31T18:00:00Z'))).toBe(2037);
});

test('the years between that nobody has documents of', () => {
  expect(missingYears([2013, 2016, 2014])).toEqual([2015]);
  expect(missingYears([])).toEqual([]);
});
