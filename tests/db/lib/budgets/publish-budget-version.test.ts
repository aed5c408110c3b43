import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { askPublication } from '@/lib/budgets/ask-publication';
import { publishBudgetVersion } from '@/lib/budgets/publish-budget-version';
import { listBudgetVersions } from '@/lib/budgets/queries';
import { getPublication, listStaffVersions } from '@/lib/budgets/staff-queries';
import type { Staff } from '@/lib/identity/actor';
import { testDatabase } from '@/tests/support/database';
import { makePlace, makeStaff, type Place } from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
const now = new Date();

let place: Place;
let finance: Staff;
let secretary: Staff;

beforeEach(async () => {
  place = await makePlace();
  finance = await makeStaff(place, 'ru', 'finance');
  secretary = await makeStaff(place, 'ru', 'secretary');
});

async function hiddenVersion(plan = 100_000): Promise<string> {
  const id = randomUUID();
  await sql(
    `INSERT INTO budget_version (id, key, municipality_id, year, phase, printed_unit, revision) VALUES ($1, $1::uuid::text, $2, 2026, 'amended', 'som', 'r')`,
    [id, place.municipalityId],
  );
  await sql(
    `INSERT INTO budget_line (id, version_id, municipality_id, year, side, ordinal, level, name_ru, plan_tyiyn) VALUES (gen_random_uuid(), $1, $2, 2026, 'revenue', 1, 'item', 'Налоги', $3)`,
    [id, place.municipalityId, plan],
  );
  return id;
}

const ask = async (versionId: string, actor = finance) => {
  const asked = await askPublication(actor, { municipalityId: place.municipalityId, versionId }, { now });
  if (!asked.done) throw new Error(asked.refusal);
  return asked.value.approvalId;
};
const seen = async (approvalId: string) =>
  (await getPublication(place.municipalityId, approvalId))?.hash ?? '';
const decide = async (
  actor: Staff,
  approvalId: string,
  over: { decision?: 'approved' | 'refused'; seenHash?: string } = {},
  at = now,
) =>
  publishBudgetVersion(
    actor,
    { municipalityId: place.municipalityId, approvalId },
    { decision: over.decision ?? 'approved', seenHash: over.seenHash ?? (await seen(approvalId)) },
    { now: at },
  );
const stateOf = async (id: string) =>
  (await sql<{ state: string }>('SELECT state FROM budget_version WHERE id = $1', [id]))[0]?.state;

describe('publishing a budget version', () => {
  it('takes two people, and supersedes the version before', async () => {
    const before = await hiddenVersion();
    await decide(secretary, await ask(before));
    const next = await hiddenVersion(200_000);
    expect(await listBudgetVersions(place.municipalityId)).toHaveLength(1);
    const approvalId = await ask(next);
    expect(await decide(finance, approvalId)).toEqual({ done: false, refusal: 'own_request' });
    expect(await stateOf(next)).toBe('hidden');
    expect(await decide(secretary, approvalId)).toMatchObject({ done: true });
    expect([await stateOf(before), await stateOf(next)]).toEqual(['superseded', 'published']);
    const [entry] = await sql<{ details: unknown }>(
      `SELECT details FROM audit_entry WHERE action = 'budget.published' AND subject_id = $1`,
      [next],
    );
    expect(entry?.details).toMatchObject({ approvalId, askedBy: finance.userId });
    expect(await decide(secretary, approvalId)).toEqual({ done: false, refusal: 'already_decided' });
  });

  it('publishes exactly what both saw: a change since then is refused', async () => {
    const version = await hiddenVersion();
    const approvalId = await ask(version);
    const seenHash = await seen(approvalId);
    await sql('UPDATE budget_line SET plan_tyiyn = 1 WHERE version_id = $1', [version]);
    const refused = { done: false, refusal: 'changed_meanwhile' };
    expect(await decide(secretary, approvalId, { seenHash })).toEqual(refused);
    expect(await decide(secretary, approvalId)).toEqual(refused);
    const anew = await ask(version);
    expect(anew).not.toBe(approvalId);
    expect(await decide(secretary, anew, { seenHash })).toEqual(refused);
    expect(await decide(secretary, anew)).toMatchObject({ done: true });
  });

  it('may be refused by the second person, and asked for again', async () => {
    const version = await hiddenVersion();
    const approvalId = await ask(version);
    expect(await decide(secretary, approvalId, { decision: 'refused' })).toMatchObject({ done: true });
    expect(await stateOf(version)).toBe('hidden');
    expect(await ask(version)).not.toBe(approvalId);
  });

  it('waits once, and a fortnight', async () => {
    const version = await hiddenVersion();
    const approvalId = await ask(version);
    await expect(ask(version, secretary)).rejects.toThrow('already_asked');
    const [listed] = await listStaffVersions(place.municipalityId, now);
    expect(listed?.approval).toEqual({ id: approvalId, askedById: finance.userId });
    const late = new Date(now.getTime() + 15 * 86_400_000);
    expect(await decide(secretary, approvalId, {}, late)).toEqual({ done: false, refusal: 'expired' });
  });

  it('lets one of two decide who decide at the same moment', async () => {
    const approvalId = await ask(await hiddenVersion());
    const other = await makeStaff(place, 'ky', 'administrator');
    const answers = await Promise.all([decide(secretary, approvalId), decide(other, approvalId)]);
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(answers).toContainEqual({ done: false, refusal: 'already_decided' });
  });

  it('is not for other roles, nor for another municipality', async () => {
    const version = await hiddenVersion();
    const clerk = await makeStaff(place, 'ky', 'clerk');
    await expect(ask(version, clerk)).rejects.toThrow('no_permission');
    const approvalId = await ask(version);
    expect(await decide(clerk, approvalId)).toEqual({ done: false, refusal: 'no_permission' });
    const elsewhere = await makePlace();
    expect(await getPublication(elsewhere.municipalityId, approvalId)).toBeNull();
    const address = { municipalityId: elsewhere.municipalityId, versionId: version };
    const stranger = await makeStaff(elsewhere, 'ky', 'finance');
    expect(await askPublication(stranger, address, { now })).toEqual({ done: false, refusal: 'not_found' });
  });
});

describe('the database keeps four eyes', () => {
  it('refuses the asker as the second person, a rewritten request, and a decision undone', async () => {
    const approvalId = await ask(await hiddenVersion());
    const set = (assignment: string) => sql(`UPDATE approval SET ${assignment} WHERE id = $1`, [approvalId]);
    await expect(
      set(`decided_by_id = asked_by_id, decided_at = now(), decision = 'approved'`),
    ).rejects.toThrow(/approval_(four_eyes|first_asker)/);
    await expect(set(`payload_hash = 'another'`)).rejects.toThrow('not rewritten');
    await decide(secretary, approvalId);
    await expect(set(`decision = 'refused'`)).rejects.toThrow('stands');
  });
});
