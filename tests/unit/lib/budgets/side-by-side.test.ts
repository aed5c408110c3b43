import { expect, test } from 'vitest';
import { byAct, changeOf, sideBySide } from '@/lib/budgets/side-by-side';
import { line, version } from '@/tests/support/budget-lines';

const v = (year: number, phase: 'approved' | 'forecast' | 'executed' = 'forecast') =>
  version({ id: String(year), year, phase });
const tax = { ky: 'Салык', ru: 'Налог' };
const grant = { ky: 'Грант', ru: 'Грант' };

test('the same row of each year stands on one line; a year without it has none', () => {
  const { rows, columns } = sideBySide(
    [v(2018), v(2017)],
    [
      line(1, { versionId: '2017', plan: 1n, name: tax }),
      line(1, { versionId: '2018', plan: 2n, name: grant }),
      line(2, { versionId: '2018', plan: 3n, name: tax }),
    ],
  );
  expect(columns.map(({ version: { year } }) => year)).toEqual([2017, 2018]);
  expect(rows.map(({ name, cells }) => [name.ky, cells])).toEqual([
    ['Салык', [{ tyiyn: 1n }, { tyiyn: 3n }]],
    ['Грант', [null, { tyiyn: 2n }]],
  ]);
});

test('totals meet whatever they are called, and stand last; two rows of one name stay two', () => {
  const { rows } = sideBySide(
    [v(2017), v(2018)],
    [
      line(1, { versionId: '2017', level: 'total', plan: 9n, name: { ky: 'Бардыгы', ru: null } }),
      line(2, { versionId: '2017', plan: 1n, name: tax }),
      line(3, { versionId: '2017', plan: 2n, name: tax }),
      line(1, { versionId: '2018', level: 'total', plan: 8n, name: { ky: 'Жалпы', ru: null } }),
    ],
  );
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.tyiyn))).toEqual([
    [1n, undefined],
    [2n, undefined],
    [9n, 8n],
  ]);
});

test('documents of different kinds are never mixed silently', () => {
  const lines = [
    line(1, { versionId: '2017', plan: 1n }),
    line(1, { versionId: '2018', plan: 1n, executed: 2n }),
  ];
  expect(sideBySide([v(2017), v(2018)], lines).mixed).toBe(false);
  expect(sideBySide([v(2017), v(2018, 'executed')], lines).mixed).toBe(true);
  expect(sideBySide([v(2017, 'approved'), v(2018)], lines).mixed).toBe(true);
});

test('a change has its sign and is rounded', () => {
  expect(changeOf(355_0n, 400_0n)).toBe(127);
  expect(changeOf(400_0n, 355_0n)).toBe(-113);
  expect(changeOf(100n, 100n)).toBe(0);
  expect(changeOf(0n, 5n)).toBeNull();
  expect(changeOf(null, 5n)).toBeNull();
});

test('years that one act holds are told together', () => {
  expect(
    byAct([v(2016), v(2017), version({ id: 'x', year: 2018, phase: 'forecast', actNumber: '7' })]).map(
      (group) => group.map(({ year }) => year),
    ),
  ).toEqual([[2016, 2017], [2018]]);
});
