import { beforeEach, describe, expect, it } from 'vitest';
import { confirmSignIn } from '@/lib/auth/confirm-sign-in';
import { getPendingSignIn, getSignInByLink } from '@/lib/auth/queries';
import { requestSignIn } from '@/lib/auth/request-sign-in';
import { findPersonBySession } from '@/lib/auth/session';
import { listAccounts } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

type Sent = { id: string; code: string; token: string };

async function ask(email: string, at = now): Promise<Sent> {
  const id = await requestSignIn({ email, locale: 'ru', returnTo: '/ru/m/naryn/proposals/new' }, { now: at });
  const [letter] = await sql<{ parameters: { code: string; link: string } }>(
    'SELECT parameters FROM letter WHERE dedupe_key = $1',
    [`sign_in/${id}`],
  );
  return { id, code: letter?.parameters.code ?? '', token: letter?.parameters.link.split('/').at(-1) ?? '' };
}

const wrong = (code: string) => ((Number(code) + 1) % 1_000_000).toString().padStart(6, '0');
const byCode = (id: string, code: string, at = now, previousToken: string | null = null) =>
  confirmSignIn({ by: 'code', id, code }, { now: at, previousToken });
const byLink = (token: string, at = now) =>
  confirmSignIn({ by: 'link', token }, { now: at, previousToken: null });
const count = async (table: string) =>
  Number((await sql<{ n: string }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n);

beforeEach(async () => {
  await sql('TRUNCATE app_user, sign_in_code, letter CASCADE');
});

describe('a person signs in by the code of a mail', () => {
  it('makes the account at the first time, in the language of the page, and leads back to the errand', async () => {
    const { id, code } = await ask('aida@post.kg');
    const signedIn = await byCode(id, code);
    expect(signedIn).toMatchObject({
      done: true,
      value: { newAccount: true, returnTo: '/ru/m/naryn/proposals/new' },
    });
    expect(await listAccounts()).toEqual([{ email: 'aida@post.kg', locale: 'ru' }]);
  });

  it('finds the account again the next time', async () => {
    const first = await ask('aida@post.kg');
    await byCode(first.id, first.code);
    const second = await ask('aida@post.kg');
    expect(await byCode(second.id, second.code)).toMatchObject({ done: true, value: { newAccount: false } });
    expect(await count('app_user')).toBe(1);
  });

  it('opens a session that says who it is', async () => {
    const { id, code } = await ask('aida@post.kg');
    const signedIn = await byCode(id, code);
    const token = signedIn.done ? signedIn.value.token : '';
    expect(await findPersonBySession(token, minutes(1))).toMatchObject({
      kind: 'resident',
      email: 'aida@post.kg',
      residence: null,
      assurance: 'contact_confirmed',
    });
  });

  it('ends the session that the browser had before, so that a planted one is worth nothing', async () => {
    const first = await ask('aida@post.kg');
    const before = await byCode(first.id, first.code);
    const planted = before.done ? before.value.token : '';
    const second = await ask('bek@post.kg');
    await byCode(second.id, second.code, now, planted);
    expect(await findPersonBySession(planted, now)).toBeNull();
    expect(await count('session')).toBe(1);
  });

  it('keeps neither code nor link nor session token in clear', async () => {
    const { id, code, token } = await ask('aida@post.kg');
    const signedIn = await byCode(id, code);
    const stored = JSON.stringify([
      await sql('SELECT * FROM sign_in_code'),
      await sql('SELECT * FROM session'),
      await sql('SELECT * FROM audit_entry'),
    ]);
    for (const secret of [code, token, signedIn.done ? signedIn.value.token : '?'])
      expect(stored).not.toContain(`"${secret}"`);
  });

  it('writes one audit entry for the request and one for the session, without the address', async () => {
    const before = await count('audit_entry');
    const { id, code } = await ask('aida@post.kg');
    await byCode(id, code);
    const entries = await sql<{ action: string }>(
      'SELECT action, details FROM audit_entry ORDER BY seq OFFSET $1',
      [before],
    );
    expect(entries.map(({ action }) => action)).toEqual(['sign_in.requested', 'session.started']);
    expect(JSON.stringify(entries)).not.toContain('aida');
  });
});

describe('a code is refused', () => {
  it('when it is wrong, and each time one try less is left', async () => {
    const { id, code } = await ask('aida@post.kg');
    expect(await byCode(id, wrong(code))).toEqual({ done: false, refusal: 'wrong_code' });
    expect(await getPendingSignIn(id, now)).toMatchObject({ triesLeft: 4 });
    expect(await byCode(id, code)).toMatchObject({ done: true });
  });

  it('after five wrong ones, even when the sixth is right', async () => {
    const { id, code } = await ask('aida@post.kg');
    for (let tries = 0; tries < 5; tries += 1)
      expect(await byCode(id, wrong(code))).toMatchObject({ refusal: 'wrong_code' });
    expect(await byCode(id, code)).toEqual({ done: false, refusal: 'too_many_tries' });
    expect(await count('session')).toBe(0);
  });

  it('not by the link, which a guesser cannot spoil', async () => {
    const { id, code, token } = await ask('aida@post.kg');
    for (let tries = 0; tries < 5; tries += 1) await byCode(id, wrong(code));
    expect(await byLink(token)).toMatchObject({ done: true });
  });

  it('at the tenth minute', async () => {
    const { id, code, token } = await ask('aida@post.kg');
    expect(await byCode(id, code, minutes(10))).toEqual({ done: false, refusal: 'expired' });
    expect(await byLink(token, minutes(10))).toEqual({ done: false, refusal: 'expired' });
    expect(await byCode(id, code, minutes(9))).toMatchObject({ done: true });
  });

  it('when it was used before, by code or by link', async () => {
    const { id, code, token } = await ask('aida@post.kg');
    await byCode(id, code);
    expect(await byCode(id, code)).toEqual({ done: false, refusal: 'used' });
    expect(await byLink(token)).toEqual({ done: false, refusal: 'used' });
  });

  it('when another code of the same address has been used since', async () => {
    const older = await ask('aida@post.kg');
    const newer = await ask('aida@post.kg');
    await byCode(newer.id, newer.code);
    expect(await byCode(older.id, older.code)).toEqual({ done: false, refusal: 'used' });
  });

  it('when it was sent to somebody else', async () => {
    const aida = await ask('aida@post.kg');
    const bek = await ask('bek@post.kg');
    expect(await byCode(bek.id, aida.code)).toEqual({
      done: false,
      refusal: aida.code === bek.code ? expect.anything() : 'wrong_code',
    });
  });

  it('when nobody has begun such a sign-in', async () => {
    expect(await byCode('00000000-0000-4000-8000-000000000000', '123456')).toEqual({
      done: false,
      refusal: 'unknown',
    });
    expect(await byCode('not an id', '123456')).toEqual({ done: false, refusal: 'unknown' });
    expect(await byLink('not a token')).toEqual({ done: false, refusal: 'unknown' });
  });
});

describe('many at once', () => {
  it('fifty verifications of one code open one session', async () => {
    const { id, code } = await ask('aida@post.kg');
    const answers = await Promise.all(Array.from({ length: 50 }, () => byCode(id, code)));
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.done && answer.refusal === 'used')).toHaveLength(49);
    expect(await count('session')).toBe(1);
    expect(await count('app_user')).toBe(1);
  });

  it('fifty wrong guesses at the same moment use up five tries and no more', async () => {
    const { id, code } = await ask('aida@post.kg');
    const answers = await Promise.all(Array.from({ length: 50 }, () => byCode(id, wrong(code))));
    expect(answers.filter((answer) => !answer.done && answer.refusal === 'wrong_code')).toHaveLength(5);
    expect(answers.filter((answer) => !answer.done && answer.refusal === 'too_many_tries')).toHaveLength(45);
  });

  it('two codes of one address confirmed at the same moment make one account and no deadlock', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => ask('aida@post.kg')));
    const answers = await Promise.all(codes.map(({ id, code }) => byCode(id, code)));
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(await count('app_user')).toBe(1);
  });
});

describe('the link of the mail', () => {
  it('shows whom it signs in and confirms nothing by being opened', async () => {
    const { token } = await ask('aida@post.kg');
    for (let scans = 0; scans < 3; scans += 1)
      expect(await getSignInByLink(token, now)).toMatchObject({ address: 'aida@post.kg', state: 'open' });
    expect(await count('session')).toBe(0);
    expect(await byLink(token)).toMatchObject({ done: true });
    expect(await getSignInByLink(token, now)).toMatchObject({ state: 'used' });
  });
});
