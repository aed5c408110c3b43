import { beforeAll, describe, expect, test } from 'vitest';
import { sideFigures, sumOfItems } from '@/lib/budgets/figures';
import { type Observation, observationsOf } from '@/lib/budgets/observations';
import {
  getBudgetDocument,
  listBudgetLines,
  listBudgetVersions,
  listKnownFigures,
} from '@/lib/budgets/queries';
import { sideBySide } from '@/lib/budgets/side-by-side';
import { parseAmount } from '@/lib/money';
import { getMunicipality } from '@/lib/municipalities/queries';
import { loadPublicBudgets } from '@/tests/support/public-data';

beforeAll(loadPublicBudgets);

const thousand = (text: string) => parseAmount(text, 'thousand_som');

async function idOf(slug: string): Promise<string> {
  const municipality = await getMunicipality(slug);
  if (!municipality) throw new Error(`no municipality ${slug}`);
  return municipality.id;
}

async function document(slug: string, year: number, version: string | null = null) {
  const found = await getBudgetDocument(await idOf(slug), year, version);
  if (!found) throw new Error(`no budget of ${slug} for ${year}`);
  const lines = found.rows.map(({ line }) => line);
  return { ...found, lines, observations: observationsOf(found.version, lines) };
}

const observed = (observations: Observation[], code: Observation['code'], side?: string) =>
  observations.find(
    (observation) =>
      observation.code === code &&
      (side === undefined || ('side' in observation && observation.side === side)),
  );

describe('the data that the sources offer', () => {
  test('naryn-city.csv 2017: 14 items and two subtotals close to the printed total, with act and decision, without spending', async () => {
    const { version, lines, observations } = await document('naryn', 2017);
    expect(version).toMatchObject({
      phase: 'approved',
      actNumber: '5/2',
      actDate: '2017-04-06',
      actTitle: { ky: 'тиркеме 1', ru: 'приложение 1' },
    });
    expect(version.decisionId).not.toBeNull();
    expect(lines.filter(({ level }) => level === 'item')).toHaveLength(14);
    expect(lines.filter(({ level }) => level === 'subtotal').map(({ planTyiyn }) => planTyiyn)).toEqual([
      thousand('78133.4'),
      thousand('14722.0'),
    ]);
    expect(sideFigures(lines, 'revenue').printed.plan).toBe(9_285_540_000n);
    expect(observed(observations, 'adds_up')).toMatchObject({ items: 14, tyiyn: 9_285_540_000n });
    expect(observed(observations, 'side_missing', 'expenditure')).toBeDefined();
    expect(observed(observations, 'subtotal_differs')).toBeUndefined();
  });

  test.each([2016, 2017, 2018])('on-archa.csv %i: 13 items close to the printed total', async (year) => {
    const { observations } = await document('on-archa', year);
    expect(observed(observations, 'adds_up', 'revenue')).toMatchObject({ items: 13 });
  });

  test('on-archa.csv: three years in one act stand side by side', async () => {
    const versions = await listBudgetVersions(await idOf('on-archa'));
    expect(new Set(versions.map(({ actNumber, actDate }) => `${actNumber} ${actDate}`))).toEqual(
      new Set(['13/1 2015-05-19']),
    );
    const { rows, mixed } = sideBySide(versions, await listBudgetLines(...versions.map(({ id }) => id)));
    expect(rows).toHaveLength(14);
    expect(mixed).toBe(false);
    expect(rows.at(-1)?.cells.map((cell) => cell?.tyiyn)).toEqual([
      thousand('1116.0'),
      thousand('1145.4'),
      thousand('1190.5'),
    ]);
  });

  test('kara-balta.csv and burgondu.csv: the year and two forecasts of one act', async () => {
    const phases = async (slug: string) =>
      (await listBudgetVersions(await idOf(slug))).map(({ year, phase }) => `${year} ${phase}`);
    expect(await phases('kara-balta')).toEqual([
      '2024 forecast',
      '2023 approved',
      '2022 forecast',
      '2021 forecast',
      '2020 approved',
    ]);
    expect(await phases('burgondu')).toEqual(['2025 forecast', '2024 forecast', '2023 approved']);
  });

  test.each([
    ['kazan-kuigan', 2019],
    ['kara-balta', 2020],
    ['kara-balta', 2023],
    ['ak-jol', 2015],
    ['ak-kuduk-aa-naryn', 2015],
  ])('%s %i: totals and items agree', async (slug, year) => {
    expect(observed((await document(slug, year)).observations, 'adds_up', 'revenue')).toBeDefined();
  });

  test('kazan-kuigan.csv 2023: 258.0 thousand are not explained', async () => {
    const { observations } = await document('kazan-kuigan', 2023);
    expect(observed(observations, 'unexplained', 'revenue')).toMatchObject({
      tyiyn: thousand('10355.1'),
      difference: thousand('258.0'),
    });
  });

  test('kazan-kuigan.csv 2022: a nested row is not added, its whole is known', async () => {
    const { version, lines, observations } = await document('kazan-kuigan', 2022);
    const nested = lines.find(({ level }) => level === 'subitem');
    expect(lines.find(({ ordinal }) => ordinal === nested?.parentOrdinal)?.name.ru).toBe('Местные доходы');
    expect(observed(observations, 'adds_up', 'revenue')).toMatchObject({
      items: 4,
      tyiyn: thousand('5453.6'),
    });
    expect(version).toMatchObject({
      actNumber: null,
      actTitle: { ky: '28-чакырылыш, 4-сессия', ru: '28-й созыв, 4-я сессия' },
    });
  });

  test('kara-kujur.csv 2021: the printed total leaves the special funds out', async () => {
    const { observations } = await document('kara-kujur', 2021);
    expect(observed(observations, 'above_total', 'revenue')).toMatchObject({ difference: thousand('200.0') });
    expect(observed(observations, 'nested', 'revenue')).toMatchObject({ count: 2 });
  });

  test('kara-kujur.csv 2022: a lost decimal comma leaves the total empty, with what is printed', async () => {
    const { lines, observations } = await document('kara-kujur', 2022);
    const total = lines.find(({ level }) => level === 'total');
    expect(total?.planTyiyn).toBeNull();
    expect(total?.note.ru).toContain('85986');
    expect(observed(observations, 'total_unreadable')).toMatchObject({ ordinal: total?.ordinal });
  });

  test('jalpak-tash.csv 2020: 211144,1 is not taken for income', async () => {
    const { lines, observations } = await document('jalpak-tash', 2020);
    expect(lines.find(({ side }) => side === 'revenue')).toMatchObject({
      executedTyiyn: null,
      level: 'total',
    });
    expect(observed(observations, 'total_unreadable', 'revenue')).toBeDefined();
    expect(observed(observations, 'spending_above_income')).toBeUndefined();
  });

  test('chet-nura.csv 2020: swapped captions are told at both rows', async () => {
    const { lines, observations } = await document('chet-nura', 2020);
    expect(lines.filter(({ note }) => note.ky !== null)).toHaveLength(2);
    expect(observed(observations, 'adds_up', 'revenue')).toMatchObject({ tyiyn: thousand('15126.3') });
  });

  test('jan-bulak.csv 2020: spending is 238.3 thousand above income', async () => {
    expect(observed((await document('jan-bulak', 2020)).observations, 'spending_above_income')).toMatchObject(
      { measure: 'executed', difference: thousand('238.3') },
    );
  });

  test('sary-oi.csv 2011: execution from 50 % to 137 % of the amended plan', async () => {
    const { rows } = await document('sary-oi', 2011);
    expect(rows.map(({ execution }) => execution)).toEqual(
      [960, 497, 1367, 1276, 1275].map((permille) => ({ permille, base: 'adjusted' })),
    );
  });

  test('min-bulak.csv 2019: execution of 162 % and 135 % as printed', async () => {
    const { rows } = await document('min-bulak-aa-naryn', 2019);
    expect(rows.slice(0, 3).map(({ execution }) => execution?.permille)).toEqual([1621, 1345, undefined]);
  });

  test('osh-city.csv 2019: two clubs are part of culture and sport, not added to it', async () => {
    const { lines, version } = await document('osh', 2019);
    expect(
      lines.filter(({ level }) => level === 'subitem').map(({ parentOrdinal }) => parentOrdinal),
    ).toEqual([5, 5]);
    expect(sumOfItems(lines, 'plan')).toBe(thousand('656662.0'));
    expect(version).toMatchObject({ rounded: true });
    expect(version.note.ru).toContain('предположительно');
  });

  test('bishkek.csv 2025: a draft and a report of the press are two documents; the shares have no sums', async () => {
    const { versions, version } = await document('bishkek', 2025);
    expect(versions.map(({ phase }) => phase)).toEqual(['draft', 'reported']);
    expect(version.phase).toBe('reported');
    expect((await document('bishkek', 2025, 'draft')).lines).toHaveLength(4);
    expect(await listKnownFigures('41711000000000', 'expenditure_shares')).toHaveLength(15);
    expect(await listKnownFigures(null, 'transfers')).toEqual([]);
  });
});
