import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/clock';
import { listFeedSittings } from '@/lib/hearings/calendar-queries';
import {
  findHearingByNumber,
  getPublicHearing,
  listOpenHearings,
  listPublicHearings,
} from '@/lib/hearings/queries';
import { countQueries } from '@/tests/support/count-queries';
import { testDatabase } from '@/tests/support/database';
import { completeForm, makeHearing, makeMunicipality, NOW, staffOf } from '@/tests/support/hearings';

const { sql } = testDatabase();
const ALL = { kind: null, year: null };
const make = async (slug: string) => {
  const { id } = await makeMunicipality(slug);
  return { id, secretary: staffOf(id, 'secretary') };
};

/** A hearing in a state on a day, as if it had come there. */
async function place(
  municipality: Awaited<ReturnType<typeof make>>,
  state: string,
  heldOn: string | null,
): Promise<string> {
  const { hearingId } = await makeHearing(municipality.secretary, municipality.id, { published: true });
  await sql(`UPDATE hearing SET state = $2::"HearingState", cancel_reason_ky = 'x' WHERE id = $1`, [
    hearingId,
    state,
  ]);
  await sql('UPDATE hearing_sitting SET held_on = $2 WHERE hearing_id = $1', [hearingId, heldOn]);
  return hearingId;
}

describe('the lists of hearings', () => {
  it('show what is ahead first, soonest first, with what is called off until its day, then the past, newest first', async () => {
    const here = await make('list-order');
    const later = await place(here, 'announced', '2026-12-20');
    const today = await place(here, 'open', '2026-11-20');
    const calledOff = await place(here, 'cancelled', '2026-12-01');
    const putOff = await place(here, 'postponed', '2026-11-01');
    const calledOffLongAgo = await place(here, 'cancelled', '2026-10-01');
    const passed = await place(here, 'announced', '2026-11-19');
    const held = await place(here, 'held', '2026-11-10');
    await makeHearing(here.secretary, here.id);
    const { ahead, past, pastCount, years } = await listPublicHearings(here.id, ALL, NOW, 1);
    expect(ahead.map(({ id }) => id)).toEqual([today, calledOff, later, putOff]);
    expect(past.map(({ id }) => id)).toEqual([passed, held, calledOffLongAgo]);
    expect([pastCount, years]).toEqual([3, [2026]]);
    expect((await listOpenHearings(here.id, NOW)).map(({ id }) => id)).toEqual([today, later]);
  });

  it('filter by kind and year, and offer only what there is', async () => {
    const here = await make('list-filter');
    const old = await place(here, 'closed', '2024-03-01');
    const { hearingId } = await makeHearing(here.secretary, here.id, {
      published: true,
      form: completeForm({ kind: 'tariff' }),
    });
    const ids = async (filter: object) => {
      const list = await listPublicHearings(here.id, { ...ALL, ...filter }, NOW, 1);
      return [...list.ahead, ...list.past].map(({ id }) => id);
    };
    expect(await ids({ kind: 'tariff' })).toEqual([hearingId]);
    expect(await ids({ year: 2024 })).toEqual([old]);
    expect(await ids({ kind: 'tariff', year: 2024 })).toEqual([]);
    const { kinds, years } = await listPublicHearings(here.id, ALL, NOW, 1);
    expect([kinds.sort(), years]).toEqual([
      ['draft_budget', 'tariff'],
      [2026, 2024],
    ]);
  });

  it('know nothing of drafts, anywhere', async () => {
    const here = await make('list-drafts');
    const { hearingId } = await makeHearing(here.secretary, here.id);
    const [row] = await sql<{ number: number }>('SELECT number FROM hearing WHERE id = $1', [hearingId]);
    const list = await listPublicHearings(here.id, ALL, NOW, 1);
    expect([list.ahead, list.past, list.kinds]).toEqual([[], [], []]);
    expect(await listOpenHearings(here.id, NOW)).toEqual([]);
    expect(await getPublicHearing(here.id, hearingId)).toBeNull();
    expect(await findHearingByNumber(row?.number ?? 0)).toBeNull();
    expect(await listFeedSittings(here.id, 'ky')).toEqual([]);
  });

  it('find a hearing only at its own municipality', async () => {
    const [here, there] = [await make('list-here'), await make('list-there')];
    const { hearingId } = await makeHearing(here.secretary, here.id, { published: true });
    expect((await getPublicHearing(here.id, hearingId))?.id).toBe(hearingId);
    expect(await getPublicHearing(there.id, hearingId)).toBeNull();
    expect(await getPublicHearing(here.id, "' OR 1=1")).toBeNull();
    expect(await getPublicHearing(here.id, randomUUID())).toBeNull();
  });

  it('ask the database as often for one hearing as for sixty', async () => {
    const [few, many] = [await make('count-few'), await make('count-many')];
    await place(few, 'announced', '2026-12-01');
    await place(few, 'held', '2026-11-01');
    await place(few, 'held', '2026-11-02');
    for (let day = 0; day < 60; day += 1)
      await place(many, day % 2 ? 'announced' : 'held', addDays('2026-10-25', day));
    const queriesOf = (id: string) => countQueries(() => listPublicHearings(id, ALL, NOW, 1));
    const [small, large] = [await queriesOf(few.id), await queriesOf(many.id)];
    expect(small.count).toBe(3);
    expect(large.count).toBe(small.count);
    expect(large.result.past.length).toBe(20);
    const feedOf = async (id: string) => (await countQueries(() => listFeedSittings(id, 'ru'))).count;
    expect(await feedOf(many.id)).toBe(await feedOf(few.id));
  }, 60_000);
});

describe('the calendar of a municipality', () => {
  it('names each sitting for ever by hearing and number, and counts its changes', async () => {
    const here = await make('feed');
    const id = await place(here, 'cancelled', '2026-12-01');
    await sql('UPDATE hearing SET sequence = 3 WHERE id = $1', [id]);
    expect(await listFeedSittings(here.id, 'ru')).toMatchObject([
      {
        uid: `hearing-${id}-1@ashar`,
        sequence: 3,
        cancelled: true,
        title: 'Проект бюджета на 2027 год',
        heldOn: '2026-12-01',
        startsAt: '14:00',
      },
    ]);
    expect(await listFeedSittings(here.id, 'ky')).toMatchObject([
      { title: '2027-жылдын бюджетинин долбоору' },
    ]);
  });

  it('leaves out sittings without a day', async () => {
    const here = await make('feed-undated');
    await place(here, 'postponed', null);
    expect(await listFeedSittings(here.id, 'ky')).toEqual([]);
  });
});
