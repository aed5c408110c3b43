import { expect, test } from 'vitest';
import { chooseDocuments, documentAddress, readDocuments } from '@/lib/budgets/choice';
import { version } from '@/tests/support/budget-lines';

const years = Array.from({ length: 9 }, (_, index) => version({ id: String(index), year: 2010 + index }));

test('without a wish the newest six years stand side by side, oldest first', () => {
  expect(chooseDocuments(years, []).map(({ year }) => year)).toEqual([2013, 2014, 2015, 2016, 2017, 2018]);
});

test('the asked documents, also two of one year', () => {
  const versions = [
    version({ year: 2025, phase: 'draft' }),
    version({ year: 2025, phase: 'executed' }),
    ...years,
  ];
  expect(
    chooseDocuments(versions, ['2025-draft', '2025-executed', '2011-approved', '1999-approved']).map(
      documentAddress,
    ),
  ).toEqual(['2011-approved', '2025-draft', '2025-executed']);
});

test('addresses come one by one or together; nonsense is left out', () => {
  expect(readDocuments(['2016-forecast', '2017-amended-2'])).toEqual(['2016-forecast', '2017-amended-2']);
  expect(readDocuments('2016-forecast 2017-draft')).toEqual(['2016-forecast', '2017-draft']);
  expect(readDocuments(["' or 1=1", 'x'])).toEqual([]);
  expect(readDocuments(undefined)).toEqual([]);
});
