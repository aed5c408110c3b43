import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Resident, Staff } from '@/lib/identity/actor';
import { chooseSettlement } from '@/lib/identity/choose-settlement';
import { confirmResidency } from '@/lib/identity/confirm-residency';
import { findShownCode, getOwnCounter } from '@/lib/identity/counter-queries';
import { issueResidencyCode } from '@/lib/identity/issue-residency-code';
import { getResidence } from '@/lib/identity/queries';
import { confirmAtCounter, entered, takeCode } from '@/tests/support/counter';
import { testDatabase } from '@/tests/support/database';
import { impossibleNumber } from '@/tests/support/impossible-number';
import { makePlace, makeResident, makeStaff, type Place } from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let place: Place;
let aida: Resident;
let clerk: Staff;

beforeEach(async () => {
  await sql('TRUNCATE app_user CASCADE');
  await sql('TRUNCATE graphile_worker._private_jobs CASCADE');
  place = await makePlace();
  aida = await makeResident(place);
  clerk = await makeStaff(place, 'ky', 'clerk');
});

const confirm = (actor: Staff, codeId: string, input = entered(place, 1), at = now) =>
  confirmResidency(actor, { codeId, municipalityId: place.municipalityId, input }, { now: at });
const audited = (userId: string) =>
  sql<{ action: string }>(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY seq`, [userId]);

async function villageHead(settlementId: string): Promise<Staff> {
  const grants = [{ role: 'village_head' as const, municipalityId: place.municipalityId, settlementId }];
  return { ...(await makeResident(place)), kind: 'staff', grants };
}

describe('at the counter', () => {
  it('a clerk who saw the passport confirms the chosen residence', async () => {
    await chooseSettlement(aida, { settlementId: place.settlementId }, { now });
    expect(await confirm(clerk, await takeCode(aida, now))).toEqual({ done: true, value: { held: false } });
    expect(await getResidence(aida.userId, later(1))).toMatchObject({ confirmed: true, since: '2026-11-20' });
    expect((await audited(aida.userId)).map(({ action }) => action)).toEqual([
      'residence.chosen',
      'residency_code.issued',
      'residency.confirmed',
    ]);
    expect(await sql('SELECT name FROM app_user WHERE id = $1', [aida.userId])).toEqual([
      { name: 'Токтосунова Айгүл' },
    ]);
  });

  it('whoever chose another municipality lives here from now on, and the former residence is kept', async () => {
    const before = await makePlace();
    await chooseSettlement(aida, { settlementId: before.settlementId }, { now });
    await confirm(clerk, await takeCode(aida, later(1)), entered(place, 1), later(1));
    expect(
      await sql('SELECT settlement_id, valid_to, confirmed_at FROM residence ORDER BY valid_from'),
    ).toEqual([
      { settlement_id: before.settlementId, valid_to: later(1), confirmed_at: null },
      { settlement_id: place.settlementId, valid_to: null, confirmed_at: later(1) },
    ]);
  });

  it('moving house needs the passport again, and the same number is no duplicate', async () => {
    await confirmAtCounter(clerk, aida, place, 1, now);
    const next = await makePlace();
    await chooseSettlement(aida, { settlementId: next.settlementId }, { now: later(1) });
    expect(await getResidence(aida.userId, later(2))).toMatchObject({ confirmed: false });
    const there = await makeStaff(next, 'ky', 'clerk');
    expect(await confirmAtCounter(there, aida, next, 1, later(3))).toEqual({
      done: true,
      value: { held: false },
    });
    expect(await getResidence(aida.userId, later(4))).toMatchObject({ confirmed: true });
  });

  it('of two clerks who confirm the same person at once one does it, the other is told', async () => {
    const codeId = await takeCode(aida, now);
    const other = await makeStaff(place, 'ky', 'clerk');
    const outcomes = await Promise.all([confirm(clerk, codeId), confirm(other, codeId)]);
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
    expect(outcomes.find(({ done }) => !done)).toEqual({ done: false, refusal: 'already_confirmed' });
    expect(await sql('SELECT id FROM residency_confirmation')).toHaveLength(1);
    expect(await sql('SELECT id FROM person_number')).toHaveLength(1);
  });

  it('a number of another account is held: nothing is confirmed, both are told, nobody loses anything', async () => {
    await confirmAtCounter(clerk, aida, place, 1, now);
    const twin = await makeResident(place);
    expect(await confirmAtCounter(clerk, twin, place, 1, now)).toEqual({ done: true, value: { held: true } });
    expect(await getOwnCounter(twin.userId, now)).toEqual({ code: null, held: true });
    expect(await getResidence(aida.userId, later(1))).toMatchObject({ confirmed: true });
    expect((await audited(twin.userId)).map(({ action }) => action)).toContain('residency.held');
  });
});

describe('the counter refuses', () => {
  it.each([
    ['no clerk there', 'no_permission', async () => makeStaff(await makePlace(), 'ky', 'clerk')],
    ['an administrator, who is no clerk', 'no_permission', () => makeStaff(place, 'ky', 'administrator')],
    ['a village head of another village', 'not_your_village', () => villageHead(randomUUID())],
  ])('%s', async (_, refusal, makeActor) => {
    expect(await confirm(await makeActor(), await takeCode(aida, now))).toEqual({ done: false, refusal });
  });

  it('the own account of a clerk', async () => {
    expect(await confirm(clerk, await takeCode(clerk, now))).toEqual({ done: false, refusal: 'own_account' });
  });

  it('a code after half an hour, and one that was replaced', async () => {
    const first = await takeCode(aida, now);
    expect(await confirm(clerk, first, entered(place, 1), later(30))).toEqual({
      done: false,
      refusal: 'code_expired',
    });
    const { code } = await getOwnCounter(aida.userId, now);
    await issueResidencyCode(aida, { now });
    expect(await confirm(clerk, first)).toEqual({ done: false, refusal: 'code_expired' });
    expect(await findShownCode(code?.text ?? '', now)).toBeNull();
  });

  it('a settlement of elsewhere', async () => {
    const { settlementId } = await makePlace();
    expect(await confirm(clerk, await takeCode(aida, now), entered(place, 1, { settlementId }))).toEqual({
      done: false,
      refusal: 'settlement_not_here',
    });
  });

  it.each([
    ['1234', 'number_length'],
    ['33112199012345', 'number_sex_digit'],
    ['13102199012345', 'number_date'],
  ])('the number %s: %s, with nothing written', async (personalNumber, refusal) => {
    const codeId = await takeCode(aida, now);
    expect(await confirm(clerk, codeId, entered(place, 1, { personalNumber }))).toEqual({
      done: false,
      refusal,
    });
    expect(await sql('SELECT id FROM residency_confirmation')).toEqual([]);
    expect(await findShownCode((await getOwnCounter(aida.userId, now)).code?.text ?? '', now)).toBe(codeId);
  });

  it('an unusual birthday until the clerk has looked twice', async () => {
    const input = { ...entered(place, 1), looked: false };
    expect(await confirm(clerk, await takeCode(aida, now), input)).toEqual({
      done: false,
      refusal: 'number_unusual',
    });
  });
});

it('a village head confirms the own village', async () => {
  const head = await villageHead(place.settlementId);
  expect(await confirm(head, await takeCode(aida, now))).toEqual({ done: true, value: { held: false } });
});

it('the number, the name and the address are nowhere in the database in clear', async () => {
  await confirmAtCounter(clerk, aida, place, 4242, now);
  await confirmAtCounter(clerk, await makeResident(place), place, 4242, now);
  const tables = await sql<{ name: string }>(
    `SELECT table_schema || '.' || quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables) {
    const [row] = await sql<{ all: string | null }>(`SELECT json_agg(t)::text AS all FROM ${name} t`);
    expect(row?.all ?? '', name).not.toContain(impossibleNumber(4242));
    expect(row?.all ?? '', name).not.toContain('Манас көчөсү');
  }
});
