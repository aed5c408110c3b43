import { beforeAll, describe, expect, it } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { load } from '@/prisma/loaders/council';
import type { LoadReport } from '@/prisma/loaders/load';
import { load as loadTerritory } from '@/prisma/loaders/territory';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
let report: LoadReport;

beforeAll(async () => {
  await loadTerritory(wholeClient());
  report = await load(wholeClient());
}, 60_000);

const slugOf = async (key: string) =>
  (
    await sql<{ slug: string | null }>(
      'SELECT u.slug FROM decision d LEFT JOIN unit u ON u.id = d.municipality_id WHERE d.key = $1',
      [key],
    )
  )[0]?.slug;

describe('loading the councils', () => {
  it('keeps all 75 decisions and 24 office-holders, and tells which have no municipality', async () => {
    expect(
      await sql(
        'SELECT (SELECT count(*)::int FROM decision) AS decisions, (SELECT count(*)::int FROM office_holder) AS holders',
      ),
    ).toEqual([{ decisions: 75, holders: 24 }]);
    expect(report.unused.map(({ row }) => row.replace(/ .*/, ''))).toEqual([
      'councils.csv:11',
      'councils.csv:12',
      'councils.csv:13',
      'resolution-032',
      'resolution-044',
    ]);
  });

  it('matches by code, not by name: Min-Bulak of Naryn is not the Min-Bulak that was merged in Moskva', async () => {
    expect(await slugOf('resolution-015')).toBe('min-bulak-aa-naryn');
    const merged = await sql(
      "SELECT u.slug FROM council_election e JOIN unit u ON u.id = e.municipality_id WHERE e.key LIKE 'Мин-Булак%'",
    );
    expect(merged).toEqual([{ slug: 'min-bulak-aa-moskva' }]);
  });

  it('gives a decision made after a merger to the merged municipality', async () => {
    expect(await slugOf('resolution-031')).toBe('myrza-ake-2024');
  });

  it('has seats that add up to the mandates in Bishkek and Osh', async () => {
    const sums = await sql(`
      SELECT u.slug, e.held_on::text AS day, e.mandates, sum(s.seats)::int AS seats FROM council_seat s JOIN council_election e ON e.id = s.election_id
      JOIN unit u ON u.id = e.municipality_id WHERE e.mandates IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2`);
    expect(sums).toEqual([
      { slug: 'bishkek', day: '2021-07-11', mandates: 45, seats: 45 },
      { slug: 'bishkek', day: '2024-11-17', mandates: 51, seats: 51 },
      { slug: 'osh', day: '2021-07-11', mandates: 45, seats: 45 },
    ]);
  });

  it('keeps a year as a year where the source gives no day', async () => {
    expect(
      await sql("SELECT as_of, as_of_printed FROM office_holder WHERE name = 'Назылбеков Салман'"),
    ).toEqual([{ as_of: null, as_of_printed: '2021' }]);
  });

  it('changes nothing the second time', async () => {
    const facts = () =>
      sql(
        'SELECT md5(string_agg(d::text, chr(10) ORDER BY d.key)) AS decisions, (SELECT count(*)::int FROM council_seat) AS seats, (SELECT count(*)::int FROM office_holder) AS holders FROM decision d',
      );
    const before = await facts();
    await load(wholeClient());
    expect(await facts()).toEqual(before);
  });
});
