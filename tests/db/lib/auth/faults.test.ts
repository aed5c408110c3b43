import { beforeEach, describe, expect, it } from 'vitest';
import { confirmSignIn } from '@/lib/auth/confirm-sign-in';
import { requestSignIn } from '@/lib/auth/request-sign-in';
import { readSession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { keyedHash } from '@/lib/identity/keyed-hash';
import { consume } from '@/lib/rate-limit/consume';
import { testDatabase } from '@/tests/support/database';

// The limits of a real portal, not the generous ones of the demonstration.
Object.assign(process.env, {
  ASHAR_DEMONSTRATION: '0',
  SMTP_URL: 'smtp://127.0.0.1:1',
  SMS_URL: 'https://sms.example/',
});

const { sql } = testDatabase();
const now = new Date();
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const email = 'aida@post.kg';

async function ask(address = email, at = now) {
  const id = await requestSignIn({ email: address, locale: 'ky', returnTo: '/ky/account' }, { now: at });
  const { parameters } = await db.letter.findUniqueOrThrow({
    where: { dedupeKey: `sign_in/${id}` },
    select: { parameters: true },
  });
  const { code, link } = parameters as { code: string; link: string };
  return { id, code, token: link.split('/').at(-1) ?? '' };
}

const enter = (id: string, code: string, at = now) =>
  confirmSignIn({ by: 'code', id, code }, { now: at, previousToken: null });
const wrong = (code: string) => ((Number(code) + 1) % 1_000_000).toString().padStart(6, '0');
const count = async (table: string) =>
  (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? 0;

beforeEach(async () => {
  await sql('TRUNCATE app_user, sign_in_code, letter, rate_limit CASCADE');
});

describe('a guesser', () => {
  it('with a thousand guesses from a hundred addresses gets fifty answers an hour, and no way in', {
    timeout: 90_000,
  }, async () => {
    let [compared, sent] = [0, 0];
    let current: { id: string; code: string } | null = null;
    for (let guess = 0; guess < 1000; guess += 1) {
      const client = keyedHash('client-address', `198.51.100.${guess % 100}`);
      if (!(await consume('sign_in_try', client)).allowed) continue;
      if (!current) {
        const may = (await consume('sign_in_code_client', client)).allowed;
        if (!may || !(await consume('sign_in_code', keyedHash('email', email))).allowed) continue;
        current = await ask();
        sent += 1;
      }
      const answer = await enter(current.id, wrong(current.code));
      expect(answer.done).toBe(false);
      if (!answer.done && answer.refusal === 'wrong_code') compared += 1;
      else current = null;
    }
    expect([sent, compared]).toEqual([10, 50]);
    expect(await count('session')).toBe(0);
    expect(await count('letter')).toBe(10);
  });

  it('of one code has five tries in all, from however many addresses at once', async () => {
    const { id, code } = await ask();
    const answers = await Promise.all(Array.from({ length: 200 }, () => enter(id, wrong(code))));
    expect(answers.filter((answer) => !answer.done && answer.refusal === 'wrong_code')).toHaveLength(5);
    expect(await enter(id, code)).toEqual({ done: false, refusal: 'too_many_tries' });
  });
});

describe('somebody who floods', () => {
  it('one mail address gets ten letters an hour to it, from however many places', async () => {
    let allowed = 0;
    for (let place = 0; place < 60; place += 1)
      if ((await consume('sign_in_code', keyedHash('email', email))).allowed) allowed += 1;
    expect(allowed).toBe(10);
  });

  it('one number gets four SMS an hour to it, and is told how long to wait', async () => {
    const answers = [];
    for (let time = 0; time < 20; time += 1) answers.push(await consume('sign_in_text', 'number'));
    expect(answers.filter((answer) => answer.allowed)).toHaveLength(4);
    const last = answers.at(-1);
    expect(last && !last.allowed && last.retryAfterSeconds).toBeGreaterThan(3000);
  });

  it('the portal with numbers finds an end of what it sends in an hour', async () => {
    let allowed = 0;
    for (let number = 0; number < 320; number += 1)
      if ((await consume('sign_in_text_portal', 'all')).allowed) allowed += 1;
    expect(allowed).toBe(300);
  });
});

describe('what comes again', () => {
  it('is a link used before: it opens nothing, and the first session stays as it was', async () => {
    const { token } = await ask();
    const first = await confirmSignIn({ by: 'link', token }, { now, previousToken: null });
    expect(first.done).toBe(true);
    for (let replay = 0; replay < 3; replay += 1)
      expect(await confirmSignIn({ by: 'link', token }, { now, previousToken: null })).toEqual({
        done: false,
        refusal: 'used',
      });
    expect(await count('session')).toBe(1);
  });

  it('is a token planted before the sign-in: the sign-in makes another, and the planted one is dead', async () => {
    const planted = await enter(...(await pair('eve@post.kg')));
    const token = planted.done ? planted.value.token : '';
    const { id, code } = await ask();
    const own = await confirmSignIn({ by: 'code', id, code }, { now, previousToken: token });
    expect(own.done && own.value.token).not.toBe(token);
    expect(await readSession(token, now)).toMatchObject({ person: null, end: 'unknown' });
  });
});

const pair = async (address: string): Promise<[string, string]> => {
  const { id, code } = await ask(address);
  return [id, code];
};

describe('a clock that jumps', () => {
  it('ahead by a day and back leaves no code that lives a day', async () => {
    const { id, code } = await ask(email, later(24 * 60));
    expect(await enter(id, code)).toEqual({ done: false, refusal: 'expired' });
    expect(await count('session')).toBe(0);
  });

  it('back by half a minute spoils nothing', async () => {
    const { id, code } = await ask(email, later(0.5));
    expect(await enter(id, code)).toMatchObject({ done: true });
  });

  it('ahead leaves no session that outlives its limits', async () => {
    const { id, code } = await ask(email, later(24 * 60));
    const entered = await enter(id, code, later(24 * 60));
    expect((await readSession(entered.done ? entered.value.token : '', now)).end).toBe('too_old');
  });
});

it('two hundred people sign in at the same moment, each into an account of their own', {
  timeout: 90_000,
}, async () => {
  const codes = [];
  for (let person = 0; person < 200; person += 1) codes.push(await ask(`person-${person}@post.kg`));
  const answers = await Promise.all(codes.map(({ id, code }) => enter(id, code)));
  expect(answers.filter(({ done }) => done)).toHaveLength(200);
  expect(await count('app_user')).toBe(200);
  expect(await count('session')).toBe(200);
});

it('a database that cuts every connection in mid-session ends nobody’s session', async () => {
  const entered = await enter(...(await pair(email)));
  const token = entered.done ? entered.value.token : '';
  expect((await readSession(token, now)).person).not.toBeNull();
  await sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  // The pool hears of it a moment later; nobody has to sign in again.
  await expect
    .poll(async () => (await readSession(token, now).catch(() => null))?.person?.kind)
    .toBe('resident');
});
