import { beforeAll, describe, expect, it } from 'vitest';
import { RegisterFilter } from '@/lib/council/input';
import { getCouncil, getDecision, listDecisions, newestDecisions } from '@/lib/council/queries';
import { wholeClient } from '@/lib/db/client';
import { MUNICIPALITY_ID } from '@/prisma/demonstration/place';
import { load } from '@/prisma/loaders/demonstration';
import { countQueries } from '@/tests/support/count-queries';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const LOADED = new Date('2026-11-20T06:00:00Z');

beforeAll(async () => void (await load(wholeClient(), LOADED)), 60_000);

const list = (search: Record<string, string>) => listDecisions(MUNICIPALITY_ID, RegisterFilter.parse(search));
const numbers = async (search: Record<string, string>) =>
  (await list(search)).decisions.map(({ number }) => number);

describe('listDecisions', () => {
  it('puts the newest first, and those of one day by number', async () => {
    expect((await numbers({})).slice(0, 4)).toEqual(['XII/3', 'XII/2', 'XII/1', 'XI/2']);
    expect((await numbers({ sort: 'number' })).slice(0, 5)).toEqual(['I/1', 'I/2', 'I/3', 'II/1', 'II/2']);
    expect((await numbers({ sort: 'oldest' })).slice(0, 2)).toEqual(['I/1', 'I/2']);
  });

  it('cuts the register into pages without losing or repeating one', async () => {
    const [first, second] = [await numbers({}), await numbers({ page: '2' })];
    expect([first.length, second.length]).toEqual([20, 5]);
    expect(new Set([...first, ...second]).size).toBe(25);
    expect(await numbers({ page: '99' })).toEqual([]);
  });

  it('finds words in both languages as people type them', async () => {
    expect(await numbers({ q: 'копуро' })).toEqual(['X/1']);
    expect(await numbers({ q: 'МОСТЕ обращении' })).toEqual(['X/1']);
    expect(await numbers({ q: 'көпүрө бюджет' })).toEqual([]);
    expect(await numbers({ q: '%' })).toHaveLength(20);
  });

  it('finds a number in either alphabet and however it is written', async () => {
    expect(await numbers({ q: 'ХІІ/1' })).toEqual(['XII/1']);
    expect(await numbers({ q: '№ xii' })).toEqual(['XII/3', 'XII/2', 'XII/1']);
    expect(await numbers({ q: '12/1' })).toEqual(['XII/1']);
  });

  it('filters by what it is about and by year, and tells the choices of the whole register', async () => {
    const { decisions, total, kinds, years } = await list({ kind: 'local_initiative', year: '2026' });
    expect(decisions.map(({ number }) => number)).toEqual(['XII/1']);
    expect(total).toBe(1);
    expect(years).toEqual([2026, 2025, 2024]);
    expect(kinds).toContain('pasture_budget');
    expect(kinds).not.toContain('staff');
  });

  it('takes four queries, whatever it shows', async () => {
    const counts = [
      await countQueries(() => list({})),
      await countQueries(() => list({ q: 'бюджет', page: '2' })),
    ].map(({ count }) => count);
    expect(counts).toEqual([4, 4]);
  });
});

describe('getDecision', () => {
  it('tells everything of one decision, and the budget years it adopted', async () => {
    const [row] = await newestDecisions(MUNICIPALITY_ID, 1);
    expect(await getDecision(MUNICIPALITY_ID, row?.id ?? '')).toMatchObject({
      number: 'XII/3',
      kind: 'land_use',
      convocation: 'VIII',
      votes: { for: 13, against: 6, abstained: 1 },
    });
    const budget = (await list({ q: 'VIII/2' })).decisions[0];
    expect((await getDecision(MUNICIPALITY_ID, budget?.id ?? ''))?.budgetYears).toEqual([2026]);
  });

  it("does not know what is no id, and not another municipality's decision", async () => {
    expect(await getDecision(MUNICIPALITY_ID, 'x')).toBeNull();
    const [other] = await sql<{ id: string }>(
      "INSERT INTO decision (id, key, body_printed, subject) VALUES (gen_random_uuid(), 'other', 'other', 'budget') RETURNING id",
    );
    expect(await getDecision(MUNICIPALITY_ID, other?.id ?? '')).toBeNull();
  });
});

describe('getCouncil', () => {
  it('gives the chair first, 21 deputies, the head apart, in a fixed number of queries', async () => {
    const { result, count } = await countQueries(() => getCouncil(MUNICIPALITY_ID, '2026-11-20'));
    const roles = result.holders.map(({ role }) => role);
    expect(roles.slice(0, 4)).toEqual(['executive_head', 'chair', 'deputy_chair', 'secretary']);
    expect(roles.filter((role) => role === 'deputy')).toHaveLength(21);
    expect(result.elections[0]).toMatchObject({
      mandates: 21,
      seats: [{ seats: 9 }, { seats: 7 }, { seats: 5 }],
    });
    expect(result.decisions).toBe(25);
    expect(count).toBeLessThanOrEqual(4);
  });
});
