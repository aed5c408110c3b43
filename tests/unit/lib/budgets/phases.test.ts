import { expect, test } from 'vitest';
import { latestVersion, newestYear, readVersionAddress, versionAddress } from '@/lib/budgets/phases';
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

test('the newest year is one that is more than a forecast', () => {
  expect(
    newestYear([
      version({ year: 2028, phase: 'forecast' }),
      version({ year: 2026, phase: 'draft' }),
      version({ year: 2013 }),
    ]),
  ).toBe(2026);
  expect(
    newestYear([version({ year: 2017, phase: 'forecast' }), version({ year: 2018, phase: 'forecast' })]),
  ).toBe(2018);
  expect(newestYear([])).toBeNull();
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
