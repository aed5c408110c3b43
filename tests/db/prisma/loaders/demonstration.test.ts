import { beforeAll, describe, expect, it } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { NoticeContentSchema } from '@/lib/hearings/content';
import { contentHashOf } from '@/lib/hearings/content-hash';
import { HEARING_STATES } from '@/lib/hearings/states';
import { MUNICIPALITY_ID } from '@/prisma/demonstration/place';
import { due, load } from '@/prisma/loaders/demonstration';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const FIRST = new Date('2026-11-20T06:00:00Z');
const day = (days: number) => new Date(FIRST.getTime() + days * 86_400_000);

beforeAll(async () => void (await load(wholeClient(), FIRST)), 60_000);

const collect = async () =>
  (
    await sql<{ opens_at: Date; closes_at: Date }>(
      "SELECT p.opens_at, p.closes_at FROM cycle_phase p JOIN cycle c ON c.id = p.cycle_id WHERE c.key = 'demonstration/running' AND p.kind = 'collect'",
    )
  )[0];

describe('the municipality that does not exist', () => {
  it('is plainly fictitious, in no real district, with five settlements', async () => {
    expect(await sql("SELECT fictitious, code, population FROM unit WHERE slug = 'ashar-ulgu'")).toEqual([
      { fictitious: true, code: null, population: 6410 },
    ]);
    expect(
      await sql('SELECT count(*)::int AS villages FROM settlement_membership WHERE municipality_id = $1', [
        MUNICIPALITY_ID,
      ]),
    ).toEqual([{ villages: 5 }]);
    expect(await sql('SELECT count(*)::int AS real FROM unit WHERE NOT fictitious')).toEqual([{ real: 0 }]);
  });

  it('has a hearing in every state, and a version for each publication whose hash fits its content', async () => {
    const states = (await sql<{ state: string }>('SELECT DISTINCT state::text AS state FROM hearing')).map(
      ({ state }) => state,
    );
    expect(states.sort()).toEqual([...HEARING_STATES].sort());
    const versions = await sql<{ content: unknown; content_hash: string }>(
      'SELECT content, content_hash FROM hearing_version',
    );
    expect(versions.length).toBeGreaterThanOrEqual(12);
    for (const { content, content_hash } of versions)
      expect(contentHashOf(NoticeContentSchema.parse(content))).toBe(content_hash);
    expect(
      await sql(
        "SELECT count(*)::int AS unpublished FROM hearing h WHERE state <> 'draft' AND NOT EXISTS (SELECT FROM hearing_version v WHERE v.hearing_id = h.id)",
      ),
    ).toEqual([{ unpublished: 0 }]);
  });

  it('says in the second version of a notice what is different', async () => {
    expect(
      await sql(
        "SELECT v.changed FROM hearing_version v JOIN hearing h ON h.id = v.hearing_id WHERE h.key = 'demonstration/water' AND v.number = 2",
      ),
    ).toEqual([{ changed: ['where'] }]);
    expect(
      await sql(
        "SELECT v.changed FROM hearing_version v JOIN hearing h ON h.id = v.hearing_id WHERE h.key = 'demonstration/boundaries' AND v.number = 2",
      ),
    ).toEqual([{ changed: ['cancelled'] }]);
  });

  it('has seven budget documents of three years, one of them hidden, whose printed totals are the sums of their items', async () => {
    const wrong = await sql(`
      SELECT v.key, l.side FROM budget_version v JOIN budget_line l ON l.version_id = v.id GROUP BY v.key, l.side
      HAVING sum(plan_tyiyn) FILTER (WHERE level = 'item') <> max(plan_tyiyn) FILTER (WHERE level = 'total')
          OR sum(adjusted_tyiyn) FILTER (WHERE level = 'item') <> max(adjusted_tyiyn) FILTER (WHERE level = 'total')
          OR sum(executed_tyiyn) FILTER (WHERE level = 'item') <> max(executed_tyiyn) FILTER (WHERE level = 'total')`);
    expect(wrong).toEqual([]);
    const years = await sql(
      'SELECT year, array_agg(phase::text ORDER BY phase) AS phases FROM budget_version GROUP BY year ORDER BY year',
    );
    expect(years).toEqual([
      { year: 2025, phases: ['approved', 'amended', 'executed'] },
      { year: 2026, phases: ['approved', 'amended', 'reported'] },
      { year: 2027, phases: ['draft'] },
    ]);
  });

  it('collects proposals now, for three more weeks', async () => {
    const phase = await collect();
    expect(phase && phase.opens_at < FIRST && phase.closes_at > day(20)).toBe(true);
    expect(await sql('SELECT count(*)::int AS proposals FROM proposal')).toEqual([{ proposals: 27 }]);
  });

  it('changes nothing when it is loaded again a week later', async () => {
    const facts = () =>
      sql(`SELECT (SELECT count(*)::int FROM hearing) AS hearings, (SELECT count(*)::int FROM proposal_event) AS events, (SELECT count(*)::int FROM budget_line) AS lines,
      (SELECT md5(string_agg(decided_on::text || key, ' ' ORDER BY key)) FROM decision) AS decisions, (SELECT max(closes_at) FROM cycle_phase) AS last_phase`);
    const before = await facts();
    await load(wholeClient(), day(7));
    expect(await facts()).toEqual(before);
  });

  it('keeps what a visitor and staff have done, opens the cycle anew and announces a hearing when none is ahead', async () => {
    await sql(
      "UPDATE proposal SET state = 'published', published_at = now(), title = 'Кызматкер жарыялады' WHERE number = 21",
    );
    await sql(
      "UPDATE hearing SET state = 'held' WHERE key IN ('demonstration/next-budget', 'demonstration/water')",
    );
    const last = await collect();
    await load(wholeClient(), day(25));
    const phase = await collect();
    expect(phase?.opens_at).toEqual(last?.opens_at);
    expect(phase && phase.closes_at > day(44)).toBe(true);
    expect(await sql('SELECT title FROM proposal WHERE number = 21')).toEqual([
      { title: 'Кызматкер жарыялады' },
    ]);
    expect(
      await sql(
        "SELECT count(*)::int AS ahead FROM hearing WHERE key LIKE 'demonstration/later-%' AND state = 'announced'",
      ),
    ).toEqual([{ ahead: 1 }]);
    expect(
      await sql(
        'SELECT bool_and(later.opens_at >= p.closes_at) AS in_order FROM cycle_phase p JOIN cycle_phase later ON later.cycle_id = p.cycle_id AND later.ordinal = p.ordinal + 1',
      ),
    ).toEqual([{ in_order: true }]);
  });

  it('is looked at again after two weeks', () => {
    expect([due(FIRST, day(13)), due(FIRST, day(15))]).toEqual([false, true]);
  });
});
