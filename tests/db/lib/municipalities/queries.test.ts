import { beforeAll, describe, expect, test } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { getMunicipality, getOffice, listSettlements } from '@/lib/municipalities/queries';
import { load } from '@/prisma/loaders/territory';
import { countQueries } from '../../../support/count-queries';
import { testDatabase } from '../../../support/database';

const { sql } = testDatabase();

beforeAll(() => load(wholeClient()));

async function found(slug: string) {
  const municipality = await getMunicipality(slug);
  if (!municipality) throw new Error(`no ${slug}`);
  return municipality;
}

describe('a municipality', () => {
  test('stands at its address with type, place and source', async () => {
    expect(await found('on-archa')).toMatchObject({
      slug: 'on-archa',
      code: '41704245840000',
      type: 'ayil_aimak',
      name: { ky: 'Он-Арча айыл аймагы', ru: 'Он-Арчинский айылный аймак' },
      district: { ky: 'Нарын району', ru: 'Нарынский район' },
      oblast: { ky: 'Нарын облусу', ru: 'Нарынская область' },
      population: null,
      validFrom: null,
      validTo: null,
      fictitious: false,
      successors: [],
      predecessors: [],
    });
  });

  test('that is a city of the republic lies in no district and no oblast', async () => {
    expect(await found('bishkek')).toMatchObject({
      district: null,
      oblast: null,
      population: 1_358_661,
      populationYear: 2026,
    });
  });

  test('that was merged points to its successor, which names it', async () => {
    expect(await found('jeek')).toMatchObject({
      validTo: '2024-02-01',
      endedPrinted: '2024-02',
      successors: [{ slug: 'jeek-2024' }],
    });
    const successor = await found('jeek-2024');
    expect(successor).toMatchObject({
      code: null,
      validFrom: '2024-02-01',
      beganPrinted: '2024-02',
      population: 9896,
      successors: [],
    });
    expect(successor.predecessors.map(({ slug }) => slug)).toEqual(['internatsional', 'jeek']);
  });

  test('of which only a part went to a city stays without a successor, and the city does not name it', async () => {
    expect(await found('papan')).toMatchObject({ validTo: null, successors: [] });
    expect((await found('osh')).predecessors.map(({ slug }) => slug)).toEqual(['kyzyl-kyshtak', 'toloikon']);
  });

  test('that was only proposed to be merged is as it was', async () => {
    expect(await found('sarai')).toMatchObject({ validTo: null, successors: [] });
    expect((await found('kara-suu')).predecessors).toEqual([]);
  });

  test.each(['no-such-place', '', "' OR true --", 'Naryn', '41704245000000'])(
    'is not found at %j',
    async (slug) => {
      expect(await getMunicipality(slug)).toBeNull();
    },
  );

  test('costs one query', async () => {
    expect((await countQueries(() => getMunicipality('talas'))).count).toBe(1);
  });
});

describe('settlements', () => {
  const names = async (slug: string, on?: string) =>
    (await listSettlements((await found(slug)).id, on)).map(({ name }) => name.ru ?? name.ky);

  test('of an aimak are its villages', async () => {
    expect((await names('on-archa')).sort()).toEqual(['Оттук', 'Эчки-Башы']);
  });

  test('of a city are itself first, then the villages under it', async () => {
    const karakol = await names('karakol');
    expect(karakol[0]).toBe('город Каракол');
    expect(karakol).toContain('Пристань-Пржевальск');
  });

  test('new villages belong to their municipality from their day on', async () => {
    expect(await names('kara-bak')).toContain('Момунов');
    expect(await names('kara-bak', '2023-12-31')).not.toContain('Момунов');
  });

  test('of a merged aimak are none today, and those of its last day when one asks for it', async () => {
    expect(await names('jeek')).toEqual([]);
    expect((await names('jeek', '2024-01-31')).sort()).toEqual(['Джээк', 'Дмитриевка', 'Им. Гагарина']);
  });
});

test('an office is told when it is known', async () => {
  const { id } = await found('naryn');
  expect(await getOffice(id)).toBeNull();
  await sql("INSERT INTO office (municipality_id, address_ky, phone) VALUES ($1, 'Нарын шаары', '+996')", [
    id,
  ]);
  expect(await getOffice(id)).toEqual({
    address: { ky: 'Нарын шаары', ru: null },
    phone: '+996',
    email: null,
    hours: { ky: null, ru: null },
  });
});
