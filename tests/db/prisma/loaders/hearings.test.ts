import { beforeAll, describe, expect, it } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { getPublicHearing, listPublicHearings } from '@/lib/hearings/queries';
import { load } from '@/prisma/loaders/hearings';
import { readJson } from '@/prisma/loaders/read-json';
import { testDatabase } from '@/tests/support/database';

type Entry = { id: string; territory_code?: string; sources: string[]; budget_total_kgs_thousand?: number };
const { sql } = testDatabase();
const entries = readJson<Entry[]>('hearings.json');
const BISHKEK = '41711000000000';

beforeAll(async () => {
  const codes = [...new Set(entries.flatMap(({ territory_code }) => territory_code ?? []))].filter(
    (code) => code !== '41708000000000',
  );
  for (const code of codes)
    await sql(
      `INSERT INTO unit (id, code, slug, type, name_ky, folded) VALUES (gen_random_uuid(), $1, $2, 'ayil_aimak', $1, '')`,
      [code, `m${code}`],
    );
});

describe('hearings known from public pages', () => {
  it('are loaded once, however often the loader runs, at addresses that stay', async () => {
    const report = await load(wholeClient());
    const ids = await sql('SELECT id, key FROM hearing ORDER BY key');
    expect(report).toMatchObject({ read: 23, written: 19 });
    expect(report.unused.map(({ row }) => row)).toEqual(['hearing-011', 'hearing-012', 'hearing-023']);
    await load(wholeClient());
    expect(await sql('SELECT id, key FROM hearing ORDER BY key')).toEqual(ids);
  });

  it('keep the source of every entry', async () => {
    const rows = await sql<{ key: string; sources: string[] }>('SELECT key, sources FROM hearing');
    for (const { key, sources } of rows)
      expect(sources, key).toEqual(entries.find(({ id }) => id === key)?.sources);
  });

  it('show the four sittings of the general plan as one hearing in two days', async () => {
    const [{ id, municipality_id }] = (await sql<{ id: string; municipality_id: string }>(
      `SELECT id, municipality_id FROM hearing WHERE key = 'hearing-004'`,
    )) as [{ id: string; municipality_id: string }];
    const view = await getPublicHearing(municipality_id, id);
    expect(view?.sittings.map(({ heldOn, startsAt, district }) => [heldOn, startsAt, district.ky])).toEqual([
      ['2025-12-24', '10:00', 'Ленин району'],
      ['2025-12-24', '14:00', 'Биринчи май району'],
      ['2025-12-25', '10:00', 'Октябрь району'],
      ['2025-12-25', '14:00', 'Свердлов району'],
    ]);
    expect(view?.notice.registrationDeadline).toBe('2025-12-23T12:00:00.000Z');
    expect(view?.facts).toMatchObject({
      entries: ['hearing-004', 'hearing-005', 'hearing-006', 'hearing-007'],
      registrationRequired: true,
      doorsOpenMinutesBefore: '15-30',
    });
    expect(
      await sql(`SELECT 1 FROM hearing WHERE key IN ('hearing-005', 'hearing-006', 'hearing-007')`),
    ).toEqual([]);
  });

  it('read the slots of a meeting as its sittings', async () => {
    const rows = await sql(
      `SELECT starts_at, venue_ky FROM hearing_sitting s JOIN hearing h ON h.id = s.hearing_id WHERE h.key = 'hearing-015' ORDER BY ordinal`,
    );
    expect(rows).toEqual([
      { starts_at: '10:00', venue_ky: 'Колмо конушу' },
      { starts_at: '14:00', venue_ky: 'Биринчи май районунун администрациясы, Жибек Жолу 348' },
    ]);
  });

  it('invent nothing: no day, no hour, no deadline, no version where the page gives none', async () => {
    const [row] = await sql(
      `SELECT h.statement_deadline, h.published_at, s.held_on, s.starts_at, (SELECT count(*)::int FROM hearing_version v WHERE v.hearing_id = h.id) AS versions FROM hearing h JOIN hearing_sitting s ON s.hearing_id = h.id WHERE h.key = 'hearing-009'`,
    );
    expect(row).toEqual({
      statement_deadline: null,
      published_at: null,
      held_on: null,
      starts_at: null,
      versions: 0,
    });
  });

  it('keep figures as printed and say words of the collection in codes', async () => {
    const [row] = await sql<{ facts: object }>(`SELECT facts FROM hearing WHERE key = 'hearing-001'`);
    expect(row?.facts).toEqual({
      chairedBy: 'төрага Б. Усеналиев',
      budgetTotalThousandSom: 32900000,
      topics: ['gas', 'sewerage', 'roads', 'transport', 'social_facilities'],
      outcome: 'proposals_noted_services_given_instructions',
    });
  });

  it('stand in the list of their municipality with the day of the source where no other is known', async () => {
    const [unit] = await sql<{ id: string }>('SELECT id FROM unit WHERE code = $1', [BISHKEK]);
    const { past, ahead, years } = await listPublicHearings(
      unit?.id ?? '',
      { kind: null, year: null },
      new Date('2026-11-20T00:00:00Z'),
      1,
    );
    expect([past.length, ahead.length]).toEqual([11, 0]);
    expect(years).toEqual([2026, 2025, 2024, 2023, 2022]);
    expect(past.at(-1)?.lastOn).toBeNull();
  });
});
