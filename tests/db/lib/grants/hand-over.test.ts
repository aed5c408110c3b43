import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { askPublication } from '@/lib/budgets/ask-publication';
import { publishBudgetVersion } from '@/lib/budgets/publish-budget-version';
import { getPublication } from '@/lib/budgets/staff-queries';
import { getDuties } from '@/lib/grants/duties-queries';
import { handOver } from '@/lib/grants/hand-over';
import type { Staff } from '@/lib/identity/actor';
import { dutiesHandedOver } from '@/lib/notifications/duties-letters';
import { testDatabase } from '@/tests/support/database';
import { makePlace, makeStaff, type Place } from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
// A moment after everybody's roles have begun.
const now = new Date(Date.now() + 60_000);
let place: Place;
let administrator: Staff;
let leaving: Staff;
let next: Staff;

beforeEach(async () => {
  place = await makePlace();
  administrator = await makeStaff(place, 'ru', 'administrator');
  leaving = await makeStaff(place, 'ru', 'secretary');
  next = await makeStaff(place, 'ky', 'secretary');
});

const draft = (userId: string) =>
  sql(
    `INSERT INTO hearing (id, municipality_id, kind, state, state_since, title_ky, created_by_id, responsible_id, updated_at)
     VALUES (gen_random_uuid(), $1, 'draft_budget', 'draft', now(), 'Долбоор', $2, $2, now())`,
    [place.municipalityId, userId],
  );
const hand = (actor: Staff, fromId: string, toId: string) =>
  handOver(actor, { municipalityId: place.municipalityId, fromId, toId }, { now });
const duties = (userId: string) => getDuties(place.municipalityId, userId, now);

async function askedVersion(actor: Staff): Promise<string> {
  const id = randomUUID();
  await sql(
    `INSERT INTO budget_version (id, key, municipality_id, year, phase, printed_unit, revision) VALUES ($1, $1::uuid::text, $2, 2026, 'amended', 'som', 'r')`,
    [id, place.municipalityId],
  );
  await sql(
    `INSERT INTO budget_line (id, version_id, municipality_id, year, side, ordinal, level, name_ru, plan_tyiyn) VALUES (gen_random_uuid(), $1, $2, 2026, 'revenue', 1, 'item', 'Налоги', 100)`,
    [id, place.municipalityId],
  );
  const address = { municipalityId: place.municipalityId, versionId: id };
  const asked = await askPublication(actor, address, { now });
  if (!asked.done) throw new Error(asked.refusal);
  return asked.value.approvalId;
}

it('hands every open duty over at once, audits it once, and tells both in their languages', async () => {
  await draft(leaving.userId);
  await askedVersion(leaving);
  expect(await duties(leaving.userId)).toMatchObject({ drafts: [{}], requests: [{}] });
  expect(await hand(administrator, leaving.userId, next.userId)).toEqual({
    done: true,
    value: { drafts: 1, requests: 1 },
  });
  expect(await duties(leaving.userId)).toMatchObject({ drafts: [], requests: [] });
  expect(await duties(next.userId)).toMatchObject({ drafts: [{}], requests: [{}] });
  const [written] = await sql('SELECT created_by_id FROM hearing WHERE responsible_id = $1', [next.userId]);
  expect(written).toEqual({ created_by_id: leaving.userId });
  const handover = {
    municipalityId: place.municipalityId,
    fromId: leaving.userId,
    toId: next.userId,
    drafts: 1,
    requests: 1,
    at: now.getTime(),
  };
  await dutiesHandedOver(handover);
  await dutiesHandedOver(handover);
  const letters = await sql(
    `SELECT locale, parameters->>'event' AS event FROM letter WHERE dedupe_key LIKE $1 ORDER BY locale`,
    [`duties/%/${leaving.userId}/%`],
  );
  expect(letters).toEqual([
    { locale: 'ky', event: 'received' },
    { locale: 'ru', event: 'given' },
  ]);
  expect(await hand(administrator, leaving.userId, next.userId)).toEqual({
    done: false,
    refusal: 'nothing_open',
  });
});

it('is no way round four eyes: who asked first does not approve what was handed over', async () => {
  const approvalId = await askedVersion(administrator);
  expect(await hand(administrator, administrator.userId, next.userId)).toMatchObject({ done: true });
  const seenHash = (await getPublication(place.municipalityId, approvalId))?.hash ?? '';
  const decide = (actor: Staff) =>
    publishBudgetVersion(
      actor,
      { municipalityId: place.municipalityId, approvalId },
      { decision: 'approved', seenHash },
      { now },
    );
  expect(await decide(administrator)).toEqual({ done: false, refusal: 'own_request' });
  expect(await decide(next)).toEqual({ done: false, refusal: 'own_request' });
  await expect(
    sql(`UPDATE approval SET decided_by_id = $2, decided_at = now(), decision = 'approved' WHERE id = $1`, [
      approvalId,
      administrator.userId,
    ]),
  ).rejects.toThrow('approval_first_asker');
  expect(await decide(leaving)).toMatchObject({ done: true });
});

it('is refused to others, to oneself, and for whoever may not do the work', async () => {
  await draft(leaving.userId);
  const clerk = await makeStaff(place, 'ky', 'clerk');
  const moderator = await makeStaff(place, 'ky', 'moderator');
  const stranger = await makeStaff(await makePlace(), 'ky', 'administrator', 'secretary');
  expect(await hand(clerk, leaving.userId, next.userId)).toEqual({ done: false, refusal: 'no_permission' });
  expect(await hand(stranger, leaving.userId, next.userId)).toEqual({
    done: false,
    refusal: 'no_permission',
  });
  const mine = (toId: string) => hand(administrator, leaving.userId, toId);
  expect(await mine(leaving.userId)).toEqual({ done: false, refusal: 'same_person' });
  expect(await mine(moderator.userId)).toEqual({ done: false, refusal: 'receiver_may_not' });
  expect(await mine(stranger.userId)).toEqual({ done: false, refusal: 'receiver_may_not' });
  const offered = (await duties(leaving.userId))?.receivers.map(({ userId }) => userId).sort();
  expect(offered).toEqual([administrator.userId, next.userId, clerk.userId].sort());
  expect(await getDuties(place.municipalityId, stranger.userId, now)).toBeNull();
});
