import { expect, test } from 'vitest';
import {
  type BudgetPhase,
  latestVersion,
  newestYear,
  readVersionAddress,
  versionAddress,
} from '@/lib/budgets/phases';
import { version } from '@/tests/support/budget-lines';

test('the last document in the life of a year speaks for it', () => {
  const versions = [
    version({ phase: 'approved' }),
    version({ phase: 'amended', ordinal: 2 }),
    version({ phase: 'amended' }),
    version({ phase: 'draft' }),
  ];
  expect(latestVersion(versions)).toMatchObject({ phase: 'amended', ordinal: 2 });
  expect(latestVersion([])).toBeNull();
});

test('the year that speaks now is the newest begun one that is more than a forecast', () => {
  const now = new Date('2026-11-20T10:00:00Z');
  const of = (...years: [number, BudgetPhase][]) =>
    newestYear(
      years.map(([year, phase]) => version({ year, phase })),
      now,
    );
  expect(of([2028, 'forecast'], [2026, 'draft'], [2013, 'approved'])).toBe(2026);
  expect(of([2027, 'draft'], [2026, 'approved'], [2025, 'executed'])).toBe(2026);
  expect(of([2027, 'draft'], [2028, 'forecast'])).toBe(2027);
  expect(of([2017, 'forecast'], [2018, 'forecast'])).toBe(2018);
  expect(of()).toBeNull();
});

test('a document has an address that is read back', () => {
  expect(versionAddress(version({ phase: 'amended', ordinal: 2 }))).toBe('amended-2');
  expect(versionAddress(version())).toBe('approved');
  for (const address of ['amended-2', 'approved', 'executed-12'])
    expect(readVersionAddress(address)).toBe(address);
});

test('an address of no document is asked for and not found; none at all means the current one', () => {
  for (const nonsense of ['amended-1', 'amended-02', '../x', 'approved;drop', 'Approved'])
    expect(readVersionAddress(nonsense)).toBe('none');
  expect(readVersionAddress(undefined)).toBeNull();
  expect(readVersionAddress('')).toBeNull();
});
