import { beforeEach, expect, it } from 'vitest';
import { requestSignIn } from '@/lib/auth/request-sign-in';
import { startSession } from '@/lib/auth/session';
import { sweepSignIn } from '@/lib/auth/sweep-sign-in';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

beforeEach(async () => {
  await sql('TRUNCATE app_user, sign_in_code, letter CASCADE');
});

it('removes old codes and dead sessions, keeps fresh ones, and says so once in the log', async () => {
  const ask = (email: string, at: Date) =>
    requestSignIn({ email, locale: 'ky', returnTo: '/ky/account' }, { now: at });
  const old = await ask('old@post.kg', daysAgo(2));
  await ask('new@post.kg', now);
  await sql('UPDATE letter SET created_at = $1 WHERE dedupe_key = $2', [daysAgo(2), `sign_in/${old}`]);
  const user = await makeAccount('new@post.kg');
  for (const days of [0, 31, 91]) await inTransaction((tx) => startSession(tx, user, daysAgo(days)));

  expect(await sweepSignIn({ now })).toEqual({ codes: 1, sessions: 2, letters: 1, texts: 0, forms: 0 });
  const left = await db.signInCode.findMany({ select: { email: true } });
  expect(left.map(({ email }) => email)).toEqual(['new@post.kg']);
  expect(
    await sql('SELECT failure, parameters FROM letter WHERE dedupe_key = $1', [`sign_in/${old}`]),
  ).toEqual([{ failure: 'expired', parameters: {} }]);
  expect(await sweepSignIn({ now })).toEqual({ codes: 0, sessions: 0, letters: 0, texts: 0, forms: 0 });
  expect(await sql(`SELECT action FROM audit_entry WHERE action = 'sign_in.swept'`)).toHaveLength(1);
});
