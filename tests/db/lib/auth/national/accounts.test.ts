import { beforeEach, describe, expect, it } from 'vitest';
import { confirmSignIn } from '@/lib/auth/confirm-sign-in';
import { addNational } from '@/lib/auth/national/add-national';
import { readIdentity } from '@/lib/auth/national/read-identity';
import { signInNationally } from '@/lib/auth/national/sign-in-nationally';
import { requestSignIn } from '@/lib/auth/request-sign-in';
import { findPersonBySession } from '@/lib/auth/session';
import type { Person } from '@/lib/identity/actor';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const aigul = {
  subject: 'aigul',
  personalNumber: '11503198400123',
  name: 'Айгүл Үлгүева',
  birthDate: null,
  acr: null,
};
const bek = { ...aigul, subject: 'bek', personalNumber: '22007199000456', name: 'Бек Үлгүев' };

beforeEach(async () => {
  await sql('TRUNCATE app_user, sign_in_code, letter CASCADE');
});

function identityOf(claims: typeof aigul) {
  const read = readIdentity(claims, { now });
  if (!read.done) throw new Error(read.refusal);
  return read.value;
}

const enter = (claims: typeof aigul, { claim = false, previousToken = null as string | null } = {}) =>
  signInNationally({ identity: identityOf(claims), locale: 'ru', claim }, { now, previousToken });

async function personOf(token: string): Promise<Person> {
  const person = await findPersonBySession(token, now);
  if (!person) throw new Error('nobody is signed in');
  return person;
}

async function enterAs(claims: typeof aigul, claim = false): Promise<{ person: Person; token: string }> {
  const entered = await enter(claims, { claim });
  if (!entered.done) throw new Error(entered.refusal);
  return { person: await personOf(entered.value.token), token: entered.value.token };
}

async function byMail(email: string): Promise<Person> {
  const id = await requestSignIn({ email, locale: 'ru', returnTo: '/ru/account' }, { now });
  const [letter] = await sql<{ parameters: { code: string } }>(
    'SELECT parameters FROM letter WHERE dedupe_key = $1',
    [`sign_in/${id}`],
  );
  const signedIn = await confirmSignIn(
    { by: 'code', id, code: letter?.parameters.code ?? '' },
    { now, previousToken: null },
  );
  if (!signedIn.done) throw new Error(signedIn.refusal);
  return personOf(signedIn.value.token);
}

const audited = () => sql('SELECT action, details FROM audit_entry ORDER BY seq DESC LIMIT 1');

describe('a resident signs in by the national sign-on', () => {
  it('has an account from the first time, at the highest level, and finds it again', async () => {
    const first = await enter(aigul);
    expect(first).toMatchObject({ done: true, value: { newAccount: true, number: 'attached' } });
    expect(await audited()).toMatchObject([
      { action: 'session.started', details: { method: 'national', newAccount: true, number: 'attached' } },
    ]);
    const { person } = await enterAs(aigul);
    expect(person.assurance).toBe('national_sign_on');
    expect(await enter(aigul)).toMatchObject({ done: true, value: { newAccount: false, number: 'same' } });
    expect(await sql('SELECT name FROM app_user')).toEqual([{ name: 'Айгүл Үлгүева' }]);
  });

  it('leaves neither the number nor who she is there in the database', async () => {
    await enter(aigul);
    const tables = await sql<{ text: string }>(
      `SELECT (SELECT string_agg(a::text, ' ') FROM account a) || (SELECT string_agg(p::text, ' ') FROM person_number p)
         || (SELECT string_agg(e::text, ' ') FROM audit_entry e) || (SELECT string_agg(u::text, ' ') FROM app_user u) AS text`,
    );
    expect(tables[0]?.text.length).toBeGreaterThan(100);
    expect(tables[0]?.text).not.toContain('11503198400123');
    expect(tables[0]?.text).not.toMatch(/\baigul\b/);
  });

  it('ends the session that the browser had before', async () => {
    const before = await enterAs(bek);
    await enter(aigul, { previousToken: before.token });
    expect(await findPersonBySession(before.token, now)).toBeNull();
  });

  it('makes one account when twenty tabs come back at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => enter(aigul)));
    expect(all.every(({ done }) => done)).toBe(true);
    expect(await sql('SELECT count(*)::int AS n FROM app_user')).toEqual([{ n: 1 }]);
  });

  it.each([null, '', '123', '91503198400123', '13213198400123', '<script>'])(
    'is refused with the number %j: without one nobody can be told from anybody',
    (personalNumber) => {
      expect(readIdentity({ ...aigul, personalNumber }, { now })).toEqual({
        done: false,
        refusal: 'no_number',
      });
    },
  );
});

describe('a signed-in person adds the national sign-on to the own account', () => {
  it('reaches the highest level there, and comes in by it the next time', async () => {
    const actor = await byMail('aigul@post.kg');
    expect(await addNational(actor, identityOf(aigul), { now })).toBe('attached');
    expect(await audited()).toMatchObject([
      { action: 'national_sign_on.added', details: { number: 'attached', movedFrom: null } },
    ]);
    const { person } = await enterAs(aigul);
    expect(person).toMatchObject({ userId: actor.userId, assurance: 'national_sign_on' });
  });

  it('may do so twice; nothing changes', async () => {
    const actor = await byMail('aigul@post.kg');
    await addNational(actor, identityOf(aigul), { now });
    expect(await addNational(actor, identityOf(aigul), { now })).toBe('same');
  });
});

describe('a number that is confirmed in another account', () => {
  it('makes nothing and changes nothing at a sign-in: the person is asked first', async () => {
    const actor = await byMail('aigul@post.kg');
    await addNational(actor, identityOf(aigul), { now });
    const sameNumber = { ...bek, personalNumber: aigul.personalNumber };
    const before = await sql('SELECT count(*)::int AS n FROM audit_entry');
    expect(await enter(sameNumber)).toEqual({ done: false, refusal: 'number_elsewhere' });
    expect(await sql('SELECT count(*)::int AS n FROM app_user')).toEqual([{ n: 1 }]);
    expect(await sql('SELECT count(*)::int AS n FROM number_hold')).toEqual([{ n: 0 }]);
    expect(await sql('SELECT count(*)::int AS n FROM audit_entry')).toEqual(before);
  });

  it('gets an account of its own when the person insists: not locked out, not merged, waiting for the administrator', async () => {
    const actor = await byMail('aigul@post.kg');
    await addNational(actor, identityOf(aigul), { now });
    const { person } = await enterAs({ ...bek, personalNumber: aigul.personalNumber }, true);
    expect(person.userId).not.toBe(actor.userId);
    expect(person.assurance).toBe('contact_confirmed');
    expect(await sql('SELECT claimant_id, holder_id, via FROM number_hold')).toEqual([
      { claimant_id: person.userId, holder_id: actor.userId, via: 'national' },
    ]);
    expect(await sql('SELECT user_id FROM person_number')).toEqual([{ user_id: actor.userId }]);
  });

  it('is held when a signed-in person adds it to a second account, and the sign-on stays where it was', async () => {
    const { person: first } = await enterAs(aigul);
    const second = await byMail('second@post.kg');
    expect(await addNational(second, identityOf(aigul), { now })).toBe('held');
    expect((await enterAs(aigul)).person.userId).toBe(first.userId);
    expect(await sql('SELECT count(*)::int AS n FROM number_hold')).toEqual([{ n: 1 }]);
  });

  it('leads to the account that has the number once its owner has shown both', async () => {
    const mine = await byMail('aigul@post.kg');
    const other = { ...aigul, subject: 'aigul-at-the-counter' };
    await addNational(mine, identityOf(other), { now });
    const { person: insisted } = await enterAs(aigul, true);
    expect(await addNational(mine, identityOf(aigul), { now })).toBe('same');
    expect((await enterAs(aigul)).person.userId).toBe(mine.userId);
    expect(await audited()).toMatchObject([{ action: 'session.started' }]);
    expect(insisted.userId).not.toBe(mine.userId);
  });
});
