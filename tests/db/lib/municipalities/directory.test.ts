import { beforeAll, describe, expect, test } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import {
  findMunicipalities,
  listAllMunicipalities,
  listCities,
  listDistricts,
  listMunicipalitiesOfDistrict,
  listMunicipalitiesWithData,
} from '@/lib/municipalities/directory';
import { load } from '@/prisma/loaders/territory';
import { countQueries } from '../../../support/count-queries';
import { testDatabase } from '../../../support/database';

const { sql } = testDatabase();

beforeAll(() => load(wholeClient()));

const slugs = async (typed: string) =>
  (await findMunicipalities(typed)).municipalities.map(({ slug }) => slug);

describe('finding by what people type', () => {
  test.each([
    ['нарын', 'naryn'],
    ['Нарын', 'naryn'],
    ['Нарын ш.', 'naryn'],
    ['Нарын шаары', 'naryn'],
    ['г. Нарын', 'naryn'],
    ['город Нарын', 'naryn'],
    ['naryn', 'naryn'],
    ['Naryn city', 'naryn'],
    ['он арча', 'on-archa'],
    ['Он-Арча', 'on-archa'],
    ['онарча', 'on-archa'],
    ['on-archa', 'on-archa'],
    ['Он-Арча АА', 'on-archa'],
    ['Он-Арча айылдык аймак', 'on-archa'],
    ['Он-Арчинский', 'on-archa'],
    ['кара балта', 'kara-balta'],
    ['карабалта', 'kara-balta'],
    ['Жалал-Абад', 'jalal-abad'],
    ['Джалал-Абад', 'jalal-abad'],
    ['жалалабад', 'jalal-abad'],
    ['Манас шаары', 'jalal-abad'],
    ['көк жаңгак', 'kok-jangak'],
    ['кок жангак', 'kok-jangak'],
    ['Бишкек', 'bishkek'],
    ['bishkek', 'bishkek'],
    ['Сүлүктү', 'suluktu'],
    ['сулукту', 'suluktu'],
  ])('%s finds %s first', async (typed, slug) => {
    expect((await slugs(typed))[0]).toBe(slug);
  });

  test('кенеш and кеңеш find the same', async () => {
    expect(await slugs('кенеш')).toEqual(await slugs('кеңеш'));
    expect(await slugs('кенеш')).toEqual(
      expect.arrayContaining(['kenesh-aa-nookat', 'kenesh-aa-kara-kulja', 'kenesh-aa-bazar-korgon']),
    );
  });

  test('an exact name stands before a name that only begins so', async () => {
    const found = await slugs('кара-суу');
    expect(found[0]).toBe('kara-suu');
    expect(found.slice(0, 5).every((slug) => slug.startsWith('kara-suu'))).toBe(true);
  });

  test('the type that was typed lifts the units of that type', async () => {
    expect((await slugs('Кара-Суу айыл аймагы'))[0]).toMatch(/^kara-suu-aa-/);
    expect((await slugs('Кара-Суу шаары'))[0]).toBe('kara-suu');
  });

  test.each([
    ['naryin', 'naryn'],
    ['бишкк', 'bishkek'],
    ['токмак', 'tokmok'],
    ['балыкчи', 'balykchy'],
  ])('%s, misspelt, finds %s and says that it is only alike', async (typed, slug) => {
    const found = await findMunicipalities(typed);
    expect(found.alike).toBe(true);
    expect(found.municipalities[0]?.slug).toBe(slug);
  });

  test('a village leads to its municipality', async () => {
    const { settlements } = await findMunicipalities('Куланак');
    expect(settlements[0]).toMatchObject({
      type: 'village',
      name: { ru: 'Куланак' },
      municipality: { slug: 'uchkun' },
    });
  });

  test('a village of a merged aimak leads to the municipality of today', async () => {
    const { settlements } = await findMunicipalities('Дмитриевка');
    expect(settlements.map(({ municipality }) => municipality.slug)).toEqual(['jeek-2024']);
  });

  test('district and oblast are found as areas, always with type and place', async () => {
    const { areas, municipalities } = await findMunicipalities('нарын');
    expect(areas.map(({ type }) => type).sort()).toEqual(['district', 'oblast']);
    expect(municipalities[0]).toMatchObject({ type: 'city', district: null, oblast: { ky: 'Нарын облусу' } });
  });

  test.each(['', ' ', '%', '_', '\\', "'; DROP TABLE unit; --", '🏔️', 'щщщщщщ', 'щ'.repeat(10_000)])(
    'nonsense (%j) finds nothing and breaks nothing',
    async (typed) => {
      const { municipalities, settlements, areas } = await findMunicipalities(typed.slice(0, 200));
      expect([...municipalities, ...settlements, ...areas]).toEqual([]);
    },
  );

  test('asks the database at most twice', async () => {
    expect((await countQueries(() => findMunicipalities('нарын'))).count).toBe(1);
    expect((await countQueries(() => findMunicipalities('naryin'))).count).toBe(2);
  });
});

describe('lists', () => {
  test('forty districts in seven oblasts hold every ayil aimak and town of today', async () => {
    const districts = await listDistricts();
    expect(districts).toHaveLength(40);
    expect(new Set(districts.map(({ oblast }) => oblast.code)).size).toBe(7);
    const [{ count } = { count: 0 }] = await sql<{ count: number }>(
      "SELECT count(*)::int FROM unit WHERE slug IS NOT NULL AND valid_to IS NULL AND type IN ('town', 'ayil_aimak')",
    );
    expect(districts.reduce((sum, { municipalities }) => sum + municipalities, 0)).toBe(count);
  });

  test('the cities are 31', async () => {
    expect(await listCities()).toHaveLength(31);
  });

  test('a district shows merged aimaks after those of today', async () => {
    const all = await listMunicipalitiesOfDistrict('41708206000000');
    expect(all.slice(-2).map(({ slug, ended }) => [slug, ended])).toEqual([
      ['jeek', true],
      ['internatsional', true],
    ]);
    expect(all.filter(({ ended }) => !ended)).toHaveLength(18);
  });

  test('an unknown district has none', async () => {
    expect(await listMunicipalitiesOfDistrict("' OR true --")).toEqual([]);
  });

  test('a municipality is marked by what is published about it, not by what is hidden', async () => {
    const [naryn] = await sql<{ id: string }>("SELECT id FROM unit WHERE slug = 'naryn'");
    const [onArcha] = await sql<{ id: string }>("SELECT id FROM unit WHERE slug = 'on-archa'");
    const version = `INSERT INTO budget_version (id, key, municipality_id, year, phase, state, printed_unit, revision, published_at)
      VALUES (gen_random_uuid(), $1, $2, 2017, 'approved', $3::"BudgetState", 'thousand_som', 'r', CASE WHEN $3 = 'hidden' THEN NULL ELSE now() END)`;
    await sql(version, ['shown', naryn?.id, 'published']);
    await sql(version, ['hidden', onArcha?.id, 'hidden']);
    const withData = await listMunicipalitiesWithData();
    expect(withData.map(({ slug, marks }) => ({ slug, ...marks }))).toEqual([
      { slug: 'naryn', budget: true, hearings: false, decisions: false, proposals: false },
    ]);
  });

  test('each costs one query', async () => {
    expect((await countQueries(() => listMunicipalitiesWithData())).count).toBe(1);
    expect((await countQueries(() => listMunicipalitiesOfDistrict('41704245000000'))).count).toBe(1);
    expect((await countQueries(() => listAllMunicipalities())).count).toBe(1);
  });
});
