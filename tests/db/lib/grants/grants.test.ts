import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSession, startSession } from '@/lib/auth/session';
import { addDays, dayOf } from '@/lib/clock';
import { inTransaction } from '@/lib/db/transaction';
import { endGrant } from '@/lib/grants/end-grant';
import { grantRole } from '@/lib/grants/grant-role';
import type { EndInput, GrantInput } from '@/lib/grants/input';
import { listPeople } from '@/lib/grants/queries';
import { takeInvitation } from '@/lib/grants/take-invitation';
import { withdrawInvitation } from '@/lib/grants/withdraw-invitation';
import { type Staff, SYSTEM } from '@/lib/identity/actor';
import { roleGranted, roleOffered } from '@/lib/notifications/role-letters';
import { testDatabase } from '@/tests/support/database';
import { makePlace, makeResident, makeStaff, type Place } from '@/tests/support/participatory-budget';

const { sql, connect } = testDatabase();
// The trigger judges by the clock of the database.
const now = new Date();
const order = { number: '12-Б', date: dayOf(now), signedBy: 'Айыл өкмөтүнүн башчысы Асанов А.' };
const wish = (over: Partial<GrantInput>): GrantInput => ({
  email: `${randomUUID()}@ashar.example`,
  role: 'secretary',
  settlementId: null,
  from: null,
  to: null,
  order,
  ...over,
});
const atOnce: EndInput = { until: null, order };

let place: Place;
let administrator: Staff;

beforeEach(async () => {
  place = await makePlace();
  administrator = await makeStaff(place, 'ru', 'administrator');
});

const grantIdOf = async (userId: string) =>
  (await sql<{ id: string }>('SELECT id FROM role_grant WHERE user_id = $1', [userId]))[0]?.id ?? '';
const auditCount = async () =>
  (await sql<{ n: number }>('SELECT count(*)::int AS n FROM audit_entry'))[0]?.n ?? 0;

describe('giving a role', () => {
  it('gives it to an account by an order, audits it once, and tells the person', async () => {
    const person = await makeResident(place, 'ru');
    const before = await auditCount();
    const granted = await grantRole(administrator, place.municipalityId, wish({ email: person.email }), {
      now,
    });
    expect(granted).toMatchObject({ done: true, value: { kind: 'granted' } });
    expect(await auditCount()).toBe(before + 1);
    const { now: held } = await listPeople(place.municipalityId, now);
    expect(held.find(({ who }) => who === person.email)).toMatchObject({ role: 'secretary', order });
    await roleGranted({ grantId: granted.done ? granted.value.id : '' });
    await roleGranted({ grantId: granted.done ? granted.value.id : '' });
    const letters = await sql<{ parameters: { order: string } }>(
      `SELECT parameters FROM letter WHERE template = 'role' AND dedupe_key LIKE $1`,
      [`role/granted/${granted.done && granted.value.id}/%`],
    );
    expect(letters).toHaveLength(1);
    expect(letters[0]?.parameters.order).toContain('№ 12-Б');
  });

  it('gives several roles to one person, and none twice at a time', async () => {
    const { email } = await makeResident(place);
    const give = (over: Partial<GrantInput>) =>
      grantRole(administrator, place.municipalityId, wish({ email, ...over }), { now });
    expect(await give({})).toMatchObject({ done: true });
    expect(await give({ role: 'clerk' })).toMatchObject({ done: true });
    expect(await give({})).toEqual({ done: false, refusal: 'already_held' });
    const twice = await Promise.all([give({ role: 'finance' }), give({ role: 'finance' })]);
    expect(twice.filter(({ done }) => done)).toHaveLength(1);
  });

  it('is refused to everybody else, abroad, in the past and by an order of tomorrow', async () => {
    const secretary = await makeStaff(place, 'ky', 'secretary');
    const foreign = await makeStaff(await makePlace(), 'ky', 'administrator');
    const before = await auditCount();
    const give = (actor: Staff, over: Partial<GrantInput> = {}) =>
      grantRole(actor, place.municipalityId, wish(over), { now });
    expect(await give(secretary)).toEqual({ done: false, refusal: 'no_permission' });
    expect(await give(foreign)).toEqual({ done: false, refusal: 'no_permission' });
    const yesterday = addDays(dayOf(now), -1);
    const tomorrow = addDays(dayOf(now), 1);
    expect(await give(administrator, { from: yesterday })).toEqual({
      done: false,
      refusal: 'begins_in_past',
    });
    expect(await give(administrator, { to: yesterday })).toEqual({ done: false, refusal: 'ends_in_past' });
    expect(await give(administrator, { order: { ...order, date: tomorrow } })).toEqual({
      done: false,
      refusal: 'order_in_future',
    });
    const elsewhere = await makePlace();
    expect(await give(administrator, { role: 'village_head', settlementId: elsewhere.settlementId })).toEqual(
      { done: false, refusal: 'not_its_settlement' },
    );
    expect(await auditCount()).toBe(before);
  });

  it('lets a country administrator appoint administrators and nobody else', async () => {
    const person = await makeResident(place);
    const country: Staff = {
      ...person,
      kind: 'staff',
      grants: [{ role: 'country_administrator', municipalityId: null }],
    };
    const empty = await makePlace();
    const give = (role: GrantInput['role']) =>
      grantRole(country, empty.municipalityId, wish({ email: person.email, role }), { now });
    expect(await give('secretary')).toEqual({ done: false, refusal: 'no_permission' });
    expect(await give('administrator')).toMatchObject({ done: true, value: { kind: 'granted' } });
  });

  it('lets the server appoint a country administrator, of no municipality', async () => {
    const { email } = await makeResident(place);
    const granted = await grantRole(SYSTEM('grant'), null, wish({ email, role: 'country_administrator' }), {
      now,
    });
    expect(granted).toMatchObject({ done: true });
    await expect(
      sql(
        `INSERT INTO role_grant (id, user_id, municipality_id, role) SELECT gen_random_uuid(), id, NULL, 'clerk' FROM app_user LIMIT 1`,
      ),
    ).rejects.toThrow('role_grant_country');
  });
});

describe('an invitation', () => {
  it('goes to an address without an account, which alone can take it, once', async () => {
    const email = `${randomUUID()}@ashar.example`;
    const offered = await grantRole(administrator, place.municipalityId, wish({ email }), { now });
    expect(offered).toMatchObject({ done: true, value: { kind: 'invited' } });
    const id = offered.done ? offered.value.id : '';
    await roleOffered({ invitationId: id });
    const [letter] = await sql<{ parameters: { link: string } }>(
      'SELECT parameters FROM letter WHERE dedupe_key LIKE $1',
      [`role/offered/${id}/%`],
    );
    expect(letter?.parameters.link).toContain(`/ky/account/appointments/${id}`);
    expect((await listPeople(place.municipalityId, now)).invited).toMatchObject([{ id, who: email }]);
    const other = await makeResident(place);
    expect(await takeInvitation(other, id, { now })).toEqual({ done: false, refusal: 'not_found' });
    const invited = await makeResident(place, 'ky', email);
    const answers = await Promise.all([
      takeInvitation(invited, id, { now }),
      takeInvitation(invited, id, { now }),
    ]);
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(answers).toContainEqual({ done: false, refusal: 'already_taken' });
    expect((await listPeople(place.municipalityId, now)).invited).toEqual([]);
  });

  it('is void after a fortnight, and once withdrawn', async () => {
    const email = `${randomUUID()}@ashar.example`;
    const offer = async () => {
      const offered = await grantRole(administrator, place.municipalityId, wish({ email }), { now });
      return offered.done ? offered.value.id : '';
    };
    const [late, withdrawn] = [await offer(), await offer()];
    const address = { municipalityId: place.municipalityId, invitationId: withdrawn };
    expect(await withdrawInvitation(administrator, address, { now })).toMatchObject({ done: true });
    const invited = await makeResident(place, 'ky', email);
    expect(await takeInvitation(invited, withdrawn, { now })).toEqual({ done: false, refusal: 'withdrawn' });
    const fortnight = new Date(now.getTime() + 14 * 86_400_000);
    expect(await takeInvitation(invited, late, { now: fortnight })).toEqual({
      done: false,
      refusal: 'expired',
    });
  });
});

describe('ending a role', () => {
  it('puts the person out at once: the role and the session', async () => {
    const secretary = await makeStaff(place, 'ky', 'secretary');
    const token = await inTransaction((tx) =>
      startSession(tx, secretary.userId, new Date(), { secondFactorAt: new Date() }),
    );
    // A moment after the grant has begun.
    const now = new Date(Date.now() + 1000);
    const address = { municipalityId: place.municipalityId, grantId: await grantIdOf(secretary.userId) };
    expect(await endGrant(administrator, address, atOnce, { now })).toMatchObject({ done: true });
    expect(await readSession(token, now)).toMatchObject({ person: null, end: 'office_ended' });
    expect((await listPeople(place.municipalityId, now)).ended).toMatchObject([{ endOrder: order }]);
    expect(await endGrant(administrator, address, atOnce, { now })).toEqual({
      done: false,
      refusal: 'already_ended',
    });
  });

  it('ends at the end of a day to come, until which the person works', async () => {
    const secretary = await makeStaff(place, 'ky', 'secretary');
    const address = { municipalityId: place.municipalityId, grantId: await grantIdOf(secretary.userId) };
    const until = addDays(dayOf(now), 3);
    expect(await endGrant(administrator, address, { until, order }, { now })).toMatchObject({ done: true });
    const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
    expect((await listPeople(place.municipalityId, inDays(2))).now).toHaveLength(2);
    expect((await listPeople(place.municipalityId, inDays(5))).now).toHaveLength(1);
  });

  it('does not find the grant of another municipality', async () => {
    const elsewhere = await makePlace();
    const secretary = await makeStaff(elsewhere, 'ky', 'secretary');
    const grantId = await grantIdOf(secretary.userId);
    const address = { municipalityId: place.municipalityId, grantId };
    expect(await endGrant(administrator, address, atOnce, { now })).toEqual({
      done: false,
      refusal: 'not_found',
    });
  });
});

describe('the last administrator', () => {
  it('cannot be removed, nor end-dated into a gap, by any hand', async () => {
    const grantId = await grantIdOf(administrator.userId);
    const address = { municipalityId: place.municipalityId, grantId };
    const refused = { done: false, refusal: 'leaves_no_administrator' };
    expect(await endGrant(administrator, address, atOnce, { now })).toEqual(refused);
    const until = addDays(dayOf(now), 30);
    expect(await endGrant(administrator, address, { until, order }, { now })).toEqual(refused);
    const rule = 'left without an administrator';
    await expect(sql('UPDATE role_grant SET valid_to = now() WHERE id = $1', [grantId])).rejects.toThrow(
      rule,
    );
    await expect(sql('DELETE FROM role_grant WHERE id = $1', [grantId])).rejects.toThrow(rule);
    await expect(sql(`UPDATE role_grant SET role = 'clerk' WHERE id = $1`, [grantId])).rejects.toThrow(rule);
    await expect(sql('DELETE FROM app_user WHERE id = $1', [administrator.userId])).rejects.toThrow(rule);
  });

  it('hands over without a gap: the successor begins, then the term may end', async () => {
    const { email } = await makeResident(place);
    const from = addDays(dayOf(now), 10);
    const grantId = await grantIdOf(administrator.userId);
    const address = { municipalityId: place.municipalityId, grantId };
    const next = wish({ email, role: 'administrator', from });
    expect(await grantRole(administrator, place.municipalityId, next, { now })).toMatchObject({ done: true });
    const ends = (days: number) =>
      endGrant(administrator, address, { until: addDays(dayOf(now), days), order }, { now });
    expect(await ends(8)).toEqual({ done: false, refusal: 'leaves_no_administrator' });
    expect(await ends(9)).toMatchObject({ done: true });
  });

  it('stays one of two who remove each other at the same moment', async () => {
    const other = await makeStaff(place, 'ky', 'administrator');
    const [mine, theirs] = [await grantIdOf(administrator.userId), await grantIdOf(other.userId)];
    const { municipalityId } = place;
    const answers = await Promise.all([
      endGrant(administrator, { municipalityId, grantId: theirs }, atOnce, { now }),
      endGrant(other, { municipalityId, grantId: mine }, atOnce, { now }),
    ]);
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(answers).toContainEqual({ done: false, refusal: 'leaves_no_administrator' });
  });

  it('stays one of two also when both go round the portal', async () => {
    const other = await makeStaff(place, 'ky', 'administrator');
    const ids = [await grantIdOf(administrator.userId), await grantIdOf(other.userId)];
    const clients = await Promise.all(ids.map(connect));
    try {
      for (const client of clients) await client.query('BEGIN');
      await clients[0]?.query('UPDATE role_grant SET valid_to = now() WHERE id = $1', [ids[0]]);
      const second = clients[1]?.query('UPDATE role_grant SET valid_to = now() WHERE id = $1', [ids[1]]);
      const answer = expect(second).rejects.toThrow('left without an administrator');
      await clients[0]?.query('COMMIT');
      await answer;
    } finally {
      for (const client of clients) await client.end();
    }
  });
});
