import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Resident } from '@/lib/identity/actor';
import { getRunningCycle, getShownCycle } from '@/lib/participatory-budget/cycle-queries';
import { countMine, listMyProposals } from '@/lib/participatory-budget/own-queries';
import {
  countProposalTasks,
  findMyProposal,
  findReviewableProposal,
  getPublicProposal,
  listNewestProposals,
  listProposalsForStaff,
  listPublishedProposals,
  type ProposalFilter,
} from '@/lib/participatory-budget/queries';
import { submitProposal } from '@/lib/participatory-budget/submit-proposal';
import { countQueries } from '@/tests/support/count-queries';
import { testDatabase } from '@/tests/support/database';
import {
  daysFromNow,
  makeCycle,
  makePlace,
  makeResident,
  NOW,
  type Place,
  proposalOf,
} from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
let place: Place;
let cycleId: string;
let author: Resident;

beforeEach(async () => {
  place = await makePlace();
  cycleId = await makeCycle(place, { perPerson: 50 });
  author = await makeResident(place);
});

async function submit(over: Record<string, string> = {}): Promise<string> {
  const answer = await submitProposal(
    author,
    { cycleId, input: proposalOf(place.settlementId, over), uploadIds: [] },
    { now: NOW },
  );
  if (!answer.done) throw new Error(answer.refusal);
  return answer.value.id;
}

async function published(over: Record<string, string> = {}, day = 1, state = 'published'): Promise<string> {
  const id = await submit(over);
  await sql('UPDATE proposal SET state = $2::"ProposalState", published_at = $3 WHERE id = $1', [
    id,
    state,
    daysFromNow(day),
  ]);
  return id;
}

const filter = (over: Partial<ProposalFilter> = {}): ProposalFilter => ({
  query: '',
  settlementId: null,
  topic: null,
  state: null,
  sort: 'newest',
  page: 1,
  ...over,
});
const listed = async (over: Partial<ProposalFilter> = {}) =>
  (await listPublishedProposals(place.municipalityId, filter(over))).proposals.map(({ id }) => id);

describe('the public list', () => {
  test('shows what has been published, and nothing that waits, was rejected or withdrawn', async () => {
    await submit();
    const shown = await published();
    await published({}, 1, 'withdrawn');
    await sql(`UPDATE proposal SET state = 'rejected' WHERE id = $1`, [await submit()]);
    expect(await listed()).toEqual([shown]);
    expect((await listNewestProposals(place.municipalityId)).map(({ id }) => id)).toEqual([shown]);
  });

  test('is found by words typed without ң ө ү, in any order', async () => {
    const id = await published({ title: 'Көпүрөнү оңдоо' });
    expect(await listed({ query: 'ондоо КОПУРОНУ' })).toEqual([id]);
    expect(await listed({ query: 'копуро жок' })).toEqual([]);
  });

  test('signs are as good as spaces, and no wildcards', async () => {
    const id = await published();
    expect(await listed({ query: 'мектепке_баруучу%' })).toEqual([id]);
    expect(await listed({ query: 'мек%щщ' })).toEqual([]);
    expect(await listed({ query: '%' })).toEqual([id]);
  });

  test('filters by settlement, topic and state, and sorts by age and by cost', async () => {
    const road = await published({ topic: 'road', 'items.0.quantity': '5' }, 1);
    const light = await published({ topic: 'street_light', 'items.0.quantity': '20' }, 2, 'selected');
    expect(await listed({ topic: 'road' })).toEqual([road]);
    expect(await listed({ state: 'selected' })).toEqual([light]);
    expect(await listed({ settlementId: place.settlementId })).toHaveLength(2);
    expect(await listed({ settlementId: randomUUID() })).toEqual([]);
    expect(await listed()).toEqual([light, road]);
    expect(await listed({ sort: 'oldest' })).toEqual([road, light]);
    expect(await listed({ sort: 'cheapest' })).toEqual([road, light]);
    expect(await listed({ sort: 'dearest' })).toEqual([light, road]);
  });

  test('comes in pages of twenty that do not overlap', async () => {
    for (let count = 0; count < 23; count += 1) await published();
    const [first, second] = [await listed(), await listed({ page: 2 })];
    expect([first.length, second.length]).toEqual([20, 3]);
    expect(new Set([...first, ...second]).size).toBe(23);
    expect(await listed({ page: 3 })).toEqual([]);
    expect((await listPublishedProposals(place.municipalityId, filter({ page: 3 }))).total).toBe(23);
  });
});

describe('one proposal', () => {
  test('is public only in its own municipality and once published', async () => {
    const waiting = await submit();
    const shown = await published();
    expect(await getPublicProposal(place.municipalityId, waiting)).toBeNull();
    expect(await getPublicProposal((await makePlace()).municipalityId, shown)).toBeNull();
    expect(await getPublicProposal(place.municipalityId, 'no-id')).toBeNull();
    const proposal = await getPublicProposal(place.municipalityId, shown);
    expect(proposal).toMatchObject({
      planFrom: '2026-07-01',
      totalTyiyn: 12_050_000n,
      settlement: { ky: 'Төрткүл' },
    });
    expect(proposal?.items.map(({ name }) => name)).toEqual(['Чырак', 'Зым']);
  });

  test('is mine only for its author, and reviewable only in its municipality', async () => {
    const id = await submit();
    expect(await findMyProposal(author.userId, id)).toMatchObject({ id });
    expect(await findMyProposal((await makeResident(place)).userId, id)).toBeNull();
    expect(await findReviewableProposal(place.municipalityId, id)).toMatchObject({ id });
    expect(await findReviewableProposal((await makePlace()).municipalityId, id)).toBeNull();
  });
});

describe('lists of persons and staff', () => {
  test('mine has every state, newest first, with what happens next', async () => {
    const first = await submit();
    const second = await submit();
    await sql(`UPDATE proposal SET submitted_at = submitted_at + interval '1 minute' WHERE id = $1`, [
      second,
    ]);
    await sql(`UPDATE proposal SET state = 'withdrawn' WHERE id = $1`, [first]);
    const mine = await listMyProposals(author, NOW);
    expect(mine.map(({ id, next }) => [id, next.key])).toEqual([
      [second, 'check'],
      [first, 'none'],
    ]);
    expect(await countMine(cycleId, author.userId)).toBe(1);
    expect(await listMyProposals({ kind: 'visitor' })).toEqual([]);
  });

  test('staff see the longest waiting first, apart from what is decided', async () => {
    const later = await submit();
    const earlier = await submit();
    const decided = await published();
    await sql('UPDATE proposal SET state_since = $2 WHERE id = $1', [earlier, daysFromNow(-3)]);
    const { waiting, others } = await listProposalsForStaff(place.municipalityId);
    expect(waiting.map(({ id }) => id)).toEqual([earlier, later]);
    expect(others.map(({ id }) => id)).toEqual([decided]);
    expect(await countProposalTasks(place.municipalityId)).toEqual({ waiting: 2, oldest: daysFromNow(-3) });
  });
});

describe('the cycle to show', () => {
  test('is the running one; then the coming one; then the last', async () => {
    expect((await getRunningCycle(place.municipalityId, NOW))?.id).toBe(cycleId);
    expect(await getRunningCycle(place.municipalityId, daysFromNow(20))).toBeNull();
    expect((await getShownCycle(place.municipalityId, daysFromNow(20)))?.id).toBe(cycleId);
    expect(await getShownCycle((await makePlace()).municipalityId, NOW)).toBeNull();
    const coming = await makeCycle(place, { collect: [40, 50], check: [50, 60] });
    expect((await getShownCycle(place.municipalityId, NOW))?.id).toBe(cycleId);
    expect((await getShownCycle(place.municipalityId, daysFromNow(30)))?.id).toBe(coming);
  });
});

test('no list asks the database more often because it is longer', async () => {
  const lists: (() => Promise<unknown>)[] = [
    () => listPublishedProposals(place.municipalityId, filter()),
    () => listNewestProposals(place.municipalityId),
    () => listMyProposals(author, NOW),
    () => listProposalsForStaff(place.municipalityId),
  ];
  await published();
  await submit();
  const counts: number[] = [];
  for (const list of lists) counts.push((await countQueries(list)).count);
  for (let more = 0; more < 6; more += 1) {
    await published();
    await submit();
  }
  for (const [index, list] of lists.entries()) expect((await countQueries(list)).count).toBe(counts[index]);
  expect(counts).toEqual([3, 2, 4, 4]);
});
