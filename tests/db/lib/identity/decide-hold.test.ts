import { beforeEach, describe, expect, it } from 'vitest';
import type { Resident, Staff } from '@/lib/identity/actor';
import { decideHold } from '@/lib/identity/decide-hold';
import { HOLD_DECISIONS, type HoldDecision } from '@/lib/identity/holds';
import { getResidence } from '@/lib/identity/queries';
import { holdDecided, numberHeld } from '@/lib/notifications/number-held';
import { residencyConfirmed } from '@/lib/notifications/residency-confirmed';
import { confirmAtCounter } from '@/tests/support/counter';
import { testDatabase } from '@/tests/support/database';
import { listLetters } from '@/tests/support/letters';
import { makePlace, makeResident, makeStaff, type Place } from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const later = new Date('2026-11-21T06:00:00Z');
let place: Place;
let holder: Resident;
let claimant: Resident;
let clerk: Staff;
let administrator: Staff;
let holdId: string;

beforeEach(async () => {
  await sql('TRUNCATE app_user, letter CASCADE');
  place = await makePlace();
  holder = await makeResident(place);
  claimant = await makeResident(place);
  clerk = await makeStaff(place, 'ky', 'clerk');
  administrator = await makeStaff(place, 'ky', 'administrator');
  await confirmAtCounter(clerk, holder, place, 1, now);
  await confirmAtCounter(clerk, claimant, place, 1, now);
  const [hold] = await sql<{ id: string }>('SELECT id FROM number_hold');
  holdId = hold?.id ?? '';
});

const decide = (actor: Staff, decision: HoldDecision) =>
  decideHold(actor, { holdId, decision }, { now: later });
const owners = async () =>
  (await sql<{ user_id: string }>('SELECT user_id FROM person_number')).map((row) => row.user_id);
const confirmed = async (person: Resident) => (await getResidence(person.userId, later))?.confirmed ?? false;

describe('an administrator decides whose the number is', () => {
  it.each(HOLD_DECISIONS)('%s', async (decision) => {
    const moves = decision === 'same_person' || decision === 'earlier_mistyped';
    expect(await decide(administrator, decision)).toEqual({ done: true, value: null });
    expect(await owners()).toEqual([moves ? claimant.userId : holder.userId]);
    expect([await confirmed(claimant), await confirmed(holder)]).toEqual([moves, !moves]);
    const [hold] = await sql('SELECT decision, decided_by_id, name_cipher, address_cipher FROM number_hold');
    expect(hold).toEqual({
      decision,
      decided_by_id: administrator.userId,
      name_cipher: null,
      address_cipher: null,
    });
    expect(
      await sql(`SELECT details FROM audit_entry WHERE action = 'number_hold.decided' AND subject_id = $1`, [
        holdId,
      ]),
    ).toEqual([{ details: { decision } }]);
  });

  it('and the account that lost the number keeps its residence and can be confirmed with its own', async () => {
    await decide(administrator, 'earlier_mistyped');
    expect(await getResidence(holder.userId, later)).not.toBeNull();
    expect(await confirmAtCounter(clerk, holder, place, 2, later)).toEqual({
      done: true,
      value: { held: false },
    });
    expect(await confirmed(holder)).toBe(true);
  });

  it('one account with two numbers: the new one replaces the old, or not', async () => {
    await decide(administrator, 'mistyped');
    await confirmAtCounter(clerk, holder, place, 9, later);
    const [own] = await sql<{ id: string }>('SELECT id FROM number_hold WHERE decided_at IS NULL');
    await decideHold(administrator, { holdId: own?.id ?? '', decision: 'earlier_mistyped' }, { now: later });
    expect(await owners()).toEqual([holder.userId]);
    expect(await confirmed(holder)).toBe(true);
    expect(await confirmAtCounter(clerk, holder, place, 9, later)).toEqual({
      done: true,
      value: { held: false },
    });
  });
});

describe('a decision is refused', () => {
  it.each([
    ['to a clerk', 'no_permission', () => Promise.resolve(clerk)],
    [
      'to an administrator of elsewhere',
      'no_permission',
      async () => makeStaff(await makePlace(), 'ky', 'administrator'),
    ],
  ])('%s', async (_, refusal, makeActor) => {
    expect(await decide(await makeActor(), 'mistyped')).toEqual({ done: false, refusal });
  });

  it('to whoever entered the number, and to the owner of one of the accounts', async () => {
    const grants = administrator.grants;
    expect(await decide({ ...clerk, grants }, 'same_person')).toEqual({ done: false, refusal: 'own_entry' });
    for (const own of [holder, claimant])
      expect(await decide({ ...own, kind: 'staff', grants }, 'same_person')).toEqual({
        done: false,
        refusal: 'own_account',
      });
  });

  it('to the second of two administrators at once', async () => {
    const other = await makeStaff(place, 'ky', 'administrator');
    const outcomes = await Promise.all([decide(administrator, 'same_person'), decide(other, 'mistyped')]);
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
    expect(outcomes.find(({ done }) => !done)).toEqual({ done: false, refusal: 'already_decided' });
  });

  it('when the former account no longer has the number', async () => {
    await sql('DELETE FROM person_number WHERE user_id = $1', [holder.userId]);
    expect(await decide(administrator, 'same_person')).toEqual({ done: false, refusal: 'changed_elsewhere' });
    expect(await owners()).toEqual([]);
  });
});

it('both accounts are told when it is held and when it is decided, each of itself only', async () => {
  await numberHeld({ holdId });
  await numberHeld({ holdId });
  await decide(administrator, 'same_person');
  await holdDecided({ holdId });
  const letters = await listLetters();
  expect(letters.map(({ recipient }) => recipient).sort()).toEqual(
    [claimant.email, claimant.email, holder.email, holder.email].sort(),
  );
  for (const { recipient, text } of letters) {
    const other = recipient === claimant.email ? holder : claimant;
    expect(text).not.toContain(other.email);
    expect(text).not.toContain('Токтосунова');
  }
});

it('whoever is confirmed gets a letter, once, in case somebody else was at the counter', async () => {
  const [row] = await sql<{ id: string }>('SELECT id FROM residency_confirmation');
  const [job] = await sql(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'residency.confirmed'`);
  expect(job).toBeDefined();
  for (let run = 0; run < 2; run += 1) await residencyConfirmed({ confirmationId: row?.id ?? '' });
  const letters = await listLetters();
  expect(letters.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    [holder.email, 'Жашаган жериңиз тастыкталды'],
  ]);
});
