import { beforeAll, describe, expect, test } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { type LoadReport, runLoader } from '@/prisma/loaders/load';
import { files, load } from '@/prisma/loaders/territory';
import { testDatabase } from '../../support/database';

const { sql } = testDatabase();
const territory = { name: 'territory', files, load };
let report: LoadReport | null;
let seconds: number;

const contents = () =>
  sql<Record<string, string>>(`
  SELECT (SELECT md5(string_agg(u::text, '|' ORDER BY u.id)) FROM unit u) AS units,
         (SELECT md5(string_agg(m::text, '|' ORDER BY m.id)) FROM settlement_membership m) AS memberships,
         (SELECT md5(string_agg(l::text, '|' ORDER BY l.id)) FROM unit_change_link l) AS links,
         (SELECT count(*) FROM known_figure) AS figures`);

beforeAll(async () => {
  const started = performance.now();
  report = await runLoader(wholeClient(), territory);
  seconds = (performance.now() - started) / 1000;
});

describe('the territory', () => {
  test('is loaded whole and fast', async () => {
    expect(report).toMatchObject({ name: 'territory', read: 2437 + 20 + 23 + 45 });
    expect(seconds).toBeLessThan(10);
    const [units] = await sql(
      'SELECT count(*)::int AS all, count(code)::int AS classified, count(slug)::int AS municipalities FROM unit',
    );
    // 2,437 of the classifier, 4 merged ayil aimaks and 12 new villages; 484 councils before the reform and 4 after it.
    expect(units).toEqual({ all: 2437 + 4 + 12, classified: 2437, municipalities: 484 + 4 });
  });

  test('reports row by row what could not be used', () => {
    expect(report?.unused).toEqual([
      { row: 'territories.csv:2176', reason: expect.stringContaining('Бордунский') },
      { row: 'territory_changes.csv:9', reason: expect.stringContaining('Ырыс') },
      { row: 'territory_changes.csv:11', reason: expect.stringContaining('national total') },
      { row: 'territory_changes.csv:15', reason: expect.stringContaining('Исхак-Полотхан') },
    ]);
  });

  test('is left as it is by a second run', async () => {
    const before = await contents();
    expect(await runLoader(wholeClient(), territory)).toBeNull();
    expect(await runLoader(wholeClient(), territory, { again: true })).toMatchObject({ written: 0 });
    expect(await contents()).toEqual(before);
  });

  test('gives every settlement but one a municipality, and every city itself', async () => {
    const [homeless] = await sql(`SELECT count(*)::int AS count FROM unit u
      WHERE u.type IN ('village', 'village_of_city', 'urban_settlement') AND NOT EXISTS (
        SELECT 1 FROM settlement_membership m WHERE m.settlement_id = u.id AND m.valid_to IS NULL)`);
    expect(homeless).toEqual({ count: 1 });
    const [cities] =
      await sql(`SELECT count(*)::int AS count FROM unit u JOIN settlement_membership m ON m.settlement_id = u.id AND m.municipality_id = u.id
      WHERE u.type IN ('republican_city', 'city', 'town')`);
    expect(cities).toEqual({ count: 31 });
  });

  test('keeps codes as text with all their digits', async () => {
    expect(await sql("SELECT code FROM unit WHERE code !~ '^417[0-9]{11}$'")).toEqual([]);
  });

  test('leaves a missing Kyrgyz name empty', async () => {
    expect(await sql("SELECT name_ky, name_ru FROM unit WHERE code = '41702205805000'")).toEqual([
      { name_ky: null, name_ru: 'Ак-Булунский айылный аймак' },
    ]);
  });

  test('says of each population its year and source, and of each point its source', async () => {
    expect(
      await sql(`SELECT id FROM unit WHERE population IS NOT NULL AND (population_year IS NULL OR population_source IS NULL)
        OR latitude IS NOT NULL AND coordinate_source IS NULL`),
    ).toEqual([]);
  });

  test('ends merged aimaks on the day on which the new one begins, and moves their villages', async () => {
    const ended = await sql<{ slug: string; day: string }>(
      "SELECT slug, to_char(valid_to, 'YYYY-MM-DD') AS day FROM unit WHERE valid_to IS NOT NULL AND slug IS NOT NULL",
    );
    expect(ended).toHaveLength(3 + 2 + 2 + 2 + 8 + 2);
    expect(ended).toContainEqual({ slug: 'toloikon', day: '2023-12-29' });
    expect(ended).toContainEqual({ slug: 'jeek', day: '2024-02-01' });
    const villages = await sql<{
      name_ru: string;
    }>(`SELECT s.name_ru FROM settlement_membership m JOIN unit s ON s.id = m.settlement_id
      JOIN unit u ON u.id = m.municipality_id WHERE u.slug = 'jeek-2024' AND m.valid_from = '2024-02-01' AND m.valid_to IS NULL`);
    expect(villages.map(({ name_ru }) => name_ru).sort()).toEqual(
      ['Джар-Башы', 'Джээк', 'Дмитриевка', 'Им. Гагарина', 'Интернациональное'].sort(),
    );
  });

  test('ends no unit because of a proposal or of a part that was given away', async () => {
    expect(
      await sql(
        "SELECT slug FROM unit WHERE slug IN ('sarai', 'papan', 'nariman', 'shark') AND valid_to IS NOT NULL",
      ),
    ).toEqual([]);
  });

  test('leaves alone what was added by hand', async () => {
    const [unit] = await sql<{ id: string }>(
      "INSERT INTO unit (id, type, slug, name_ky, folded) VALUES (gen_random_uuid(), 'ayil_aimak', 'jany-aimak', 'Жаңы айыл аймагы', 'x') RETURNING id",
    );
    await runLoader(wholeClient(), territory, { again: true });
    expect(await sql('SELECT slug FROM unit WHERE id = $1', [unit?.id])).toEqual([{ slug: 'jany-aimak' }]);
  });
});

describe('the frame of the loaders', () => {
  test('remembers the version and the report', async () => {
    expect(
      await sql(
        "SELECT version, report->'unused'->0->>'row' AS row FROM loaded_data WHERE name = 'territory'",
      ),
    ).toEqual([{ version: expect.stringMatching(/^[0-9a-f]{16}$/), row: 'territories.csv:2176' }]);
  });

  test('runs a loader again when its version is another', async () => {
    await sql("UPDATE loaded_data SET version = 'older' WHERE name = 'territory'");
    expect(await runLoader(wholeClient(), territory)).toMatchObject({ written: 0 });
    expect(await runLoader(wholeClient(), territory)).toBeNull();
  });

  test('does not remember a load that failed', async () => {
    const broken = { name: 'broken', files: [], load: () => Promise.reject(new Error('no such file')) };
    await expect(runLoader(wholeClient(), broken)).rejects.toThrow('no such file');
    expect(await sql("SELECT name FROM loaded_data WHERE name = 'broken'")).toEqual([]);
  });
});
