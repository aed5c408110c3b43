import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '@/lib/auth/limits';
import { authOptions } from '@/lib/auth/options';
import { findPersonBySession, readSession, startSession } from '@/lib/auth/session';
import { signOut } from '@/lib/auth/sign-out';
import { inTransaction } from '@/lib/db/transaction';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const HOUR = 3_600_000;

let userId: string;
let municipalityId: string;

const begin = () => inTransaction((tx) => startSession(tx, userId, now));
const beginAsStaff = () => inTransaction((tx) => startSession(tx, userId, now, { secondFactorAt: now }));

async function grant(role: string, from: Date, to: Date | null = null): Promise<void> {
  await sql(
    'INSERT INTO role_grant (id, user_id, municipality_id, role, valid_from, valid_to) VALUES (gen_random_uuid(), $1, $2, $3::"Role", $4, $5)',
    [userId, municipalityId, role, from, to],
  );
}

beforeAll(async () => {
  const [unit] = await sql<{ id: string }>(
    `INSERT INTO unit (id, slug, type, name_ky, folded) VALUES (gen_random_uuid(), 'on-archa', 'ayil_aimak', 'Он-Арча', '') RETURNING id`,
  );
  municipalityId = unit?.id ?? '';
});

beforeEach(async () => {
  await sql('TRUNCATE app_user CASCADE');
  userId = await makeAccount('aida@post.kg');
});

describe('who holds a session', () => {
  it('is a resident without a role and staff with the roles in force now', async () => {
    expect(await findPersonBySession(await begin(), now)).toMatchObject({ kind: 'resident', userId });
    const token = await beginAsStaff();
    await grant('secretary', later(-HOUR));
    await grant('finance', later(HOUR));
    await grant('moderator', later(-2 * HOUR), later(-HOUR));
    expect(await findPersonBySession(token, now)).toMatchObject({
      kind: 'staff',
      grants: [{ role: 'secretary', municipalityId }],
    });
  });

  it('is no more than a resident while the second factor has not been shown, whatever the office', async () => {
    await grant('administrator', later(-HOUR));
    const person = await findPersonBySession(await begin(), now);
    expect(person).toMatchObject({ kind: 'resident', awaitsSecondFactor: true });
    expect(person).not.toHaveProperty('grants');
  });

  it('is over with the request after an office has ended, even when another office stays', async () => {
    await grant('clerk', later(-HOUR));
    await grant('finance', later(-HOUR));
    const token = await beginAsStaff();
    expect(await findPersonBySession(token, later(1))).toMatchObject({ kind: 'staff' });
    await sql(`UPDATE role_grant SET valid_to = $1 WHERE role = 'clerk'`, [later(5)]);
    expect(await readSession(token, later(4))).toMatchObject({ end: null });
    expect(await readSession(token, later(5))).toMatchObject({ person: null, end: 'office_ended', userId });
    const next = await inTransaction((tx) =>
      startSession(tx, userId, later(6), { secondFactorAt: later(6) }),
    );
    expect(await findPersonBySession(next, later(7))).toMatchObject({
      kind: 'staff',
      grants: [{ role: 'finance', municipalityId }],
    });
  });

  it('is over when the grant was removed without a trace', async () => {
    await grant('clerk', later(-HOUR));
    const token = await beginAsStaff();
    await sql('DELETE FROM role_grant');
    expect(await readSession(token, later(1))).toMatchObject({ end: 'office_ended' });
  });

  it('is nobody with a token that was changed, invented or read from the database', async () => {
    const token = await begin();
    const [{ session_token: stored } = { session_token: '' }] = await sql<{ session_token: string }>(
      'SELECT session_token FROM session',
    );
    for (const other of [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'x', '', stored])
      expect(await findPersonBySession(other, now)).toBeNull();
  });
});

describe('a session ends', () => {
  it('after a month without a visit', async () => {
    const token = await begin();
    expect(await findPersonBySession(token, later(LIMITS.resident.idleMs))).toBeNull();
  });

  it('ninety days after it began, however often one came', async () => {
    const token = await begin();
    for (let day = 1; day < 90; day += 20)
      expect(await findPersonBySession(token, later(day * 24 * HOUR))).not.toBeNull();
    expect(await findPersonBySession(token, later(LIMITS.resident.absoluteMs))).toBeNull();
  });

  it('for staff after four idle hours, and after one working day', async () => {
    await grant('clerk', later(-HOUR));
    const token = await beginAsStaff();
    for (const hours of [3, 6, 9, 12, 15])
      expect(await findPersonBySession(token, later(hours * HOUR))).toMatchObject({ kind: 'staff' });
    expect(await findPersonBySession(token, later(16 * HOUR))).toBeNull();
    const second = await begin();
    expect(await findPersonBySession(second, later(4 * HOUR))).toBeNull();
  });

  it('when a clock that ran ahead made it', async () => {
    const token = await begin();
    expect(await findPersonBySession(token, later(-2 * 60_000))).toBeNull();
    expect(await findPersonBySession(token, later(-30_000))).not.toBeNull();
  });

  it('when the person signs out, and signing out twice is no fault', async () => {
    const token = await begin();
    await signOut(token, now);
    await signOut(token, now);
    expect(await findPersonBySession(token, now)).toBeNull();
    expect(
      await sql(`SELECT action, actor_kind, actor_id FROM audit_entry WHERE subject_id = $1`, [userId]),
    ).toEqual([{ action: 'session.ended', actor_kind: 'resident', actor_id: userId }]);
  });
});

describe('next-auth shares the sessions', () => {
  const adapter = () => {
    const made = authOptions().adapter;
    if (!made?.getSessionAndUser || !made.createSession || !made.deleteSession) throw new Error('no adapter');
    return { read: made.getSessionAndUser, create: made.createSession, end: made.deleteSession };
  };

  it('reads one that the code flow began', async () => {
    const token = await begin();
    expect(await adapter().read(token)).toMatchObject({
      session: { sessionToken: token, userId },
      user: { id: userId },
    });
  });

  it('begins and ends one that our guards read', async () => {
    await adapter().create({ sessionToken: 'a-token-of-next-auth', userId, expires: later(HOUR) });
    expect(await findPersonBySession('a-token-of-next-auth', new Date())).toBeNull();
    await sql('UPDATE session SET created_at = $1, last_seen_at = $1', [now]);
    expect(await findPersonBySession('a-token-of-next-auth', now)).toMatchObject({ userId });
    await adapter().end('a-token-of-next-auth');
    expect(await findPersonBySession('a-token-of-next-auth', now)).toBeNull();
  });
});
