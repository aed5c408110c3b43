import { enrolmentSecret, enrolSecondFactor } from '@/lib/auth/enrol-second-factor';
import { readSession, startSession } from '@/lib/auth/session';
import { totpCode } from '@/lib/auth/totp';
import { db } from '@/lib/db/client';
import type { Person, Staff } from '@/lib/identity/actor';
import { arrange } from '@/tests/support/audit-watch';
import { makeAccount } from './accounts';
import { testDatabase } from './database';

// People with offices and second factors, for tests/db.

const { sql } = testDatabase();
export const now = new Date('2026-11-20T06:00:00Z');
export const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

/** One municipality, empty of people. */
export async function emptyMunicipality(): Promise<string> {
  await sql('TRUNCATE app_user, letter CASCADE');
  const [unit] = await sql<{ id: string }>(
    `INSERT INTO unit (id, slug, type, name_ky, folded) VALUES (gen_random_uuid(), 'on-archa', 'ayil_aimak', 'Он-Арча', '') ON CONFLICT (slug) DO UPDATE SET folded = '' RETURNING id`,
  );
  return unit?.id ?? '';
}

export async function person(name: string, role: string | null = 'secretary'): Promise<string> {
  const userId = await makeAccount(`${name}@post.kg`);
  if (role)
    await sql(
      `INSERT INTO role_grant (id, user_id, municipality_id, role, valid_from) SELECT gen_random_uuid(), $1, id, $2::"Role", $3 FROM unit`,
      [userId, role, later(-3600)],
    );
  return userId;
}

export async function signedIn(
  userId: string,
  at = now,
): Promise<{ token: string; actor: Person; id: string }> {
  const token = await arrange((tx) => startSession(tx, userId, at, { device: 'Firefox, Linux' }));
  return { token, ...(await personOf(token, at)) };
}

export async function personOf(token: string, at = now): Promise<{ actor: Person; id: string }> {
  const { person: actor, sessionId: id } = await readSession(token, at);
  if (!actor) throw new Error('The session is over.');
  return { actor, id };
}

/** A person who has set up the second factor; the sessions of the set-up are gone again. */
export async function enrolled(name: string, role = 'secretary') {
  const userId = await person(name, role);
  const { token, actor, id } = await signedIn(userId, later(-600));
  const secret = enrolmentSecret(id);
  const done = await enrolSecondFactor(
    actor,
    { token, code: totpCode(secret, later(-600)) },
    { now: later(-600) },
  );
  if (!done.done) throw new Error(done.refusal);
  return { userId, secret, recoveryCodes: done.value.recoveryCodes, token: done.value.token };
}

export const staffOf = async (token: string, at = now) => (await personOf(token, at)).actor as Staff;

/** Who was written to about a second factor, and why. */
export async function factorLetters(): Promise<[string, string][]> {
  const rows = await db.letter.findMany({
    where: { template: 'second_factor' },
    select: { recipient: true, parameters: true },
  });
  return rows
    .map(({ recipient, parameters }): [string, string] => [
      recipient,
      (parameters as { event: string }).event,
    ])
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}
