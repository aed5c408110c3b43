import { beforeEach, describe, expect, it } from 'vitest';
import { listDevices } from '@/lib/auth/device-queries';
import { endDevice } from '@/lib/auth/end-device';
import { endOtherDevices } from '@/lib/auth/end-other-devices';
import { LIMITS } from '@/lib/auth/limits';
import { readSession, startSession } from '@/lib/auth/session';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/identity/actor';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const earlier = (milliseconds: number) => new Date(now.getTime() - milliseconds);

async function signIn(userId: string, device: string | null, at = now) {
  const token = await inTransaction((tx) => startSession(tx, userId, at, { device }));
  const { person, sessionId } = await readSession(token, at);
  return { token, actor: person as Person, id: sessionId ?? '' };
}

beforeEach(async () => {
  await sql('TRUNCATE app_user CASCADE');
});

describe('my devices', () => {
  it('are those where I am signed in now, this one first; nobody else’s and no session that is over', async () => {
    const aida = await makeAccount('aida@post.kg');
    const phone = await signIn(aida, 'Firefox, Android', earlier(60_000));
    await signIn(aida, 'Chrome, Windows');
    await signIn(aida, null, earlier(LIMITS.resident.idleMs));
    await signIn(await makeAccount('bek@post.kg'), 'Safari, iPhone');
    const devices = await listDevices(phone.actor, phone.id, now);
    expect(devices.map(({ device, current }) => [device, current])).toEqual([
      ['Firefox, Android', true],
      ['Chrome, Windows', false],
    ]);
  });

  it('can be signed out one by one; the log has each once', async () => {
    const aida = await makeAccount('aida@post.kg');
    const [phone, computer] = [await signIn(aida, 'Firefox, Android'), await signIn(aida, 'Chrome, Windows')];
    expect(await endDevice(phone.actor, computer.id)).toMatchObject({ done: true });
    expect(await endDevice(phone.actor, computer.id)).toEqual({ done: false, refusal: 'not_found' });
    expect((await readSession(computer.token, now)).person).toBeNull();
    expect((await readSession(phone.token, now)).person).not.toBeNull();
    expect(
      await sql(`SELECT action FROM audit_entry WHERE subject_id = $1 AND action LIKE 'session.%'`, [aida]),
    ).toEqual([{ action: 'session.ended' }]);
  });

  it('are mine alone: somebody else’s cannot be signed out', async () => {
    const aida = await signIn(await makeAccount('aida@post.kg'), null);
    const bek = await signIn(await makeAccount('bek@post.kg'), null);
    for (const id of [bek.id, 'no id', ''])
      expect(await endDevice(aida.actor, id)).toEqual({ done: false, refusal: 'not_found' });
    expect((await readSession(bek.token, now)).person).not.toBeNull();
  });

  it('can all be signed out but this one', async () => {
    const aida = await makeAccount('aida@post.kg');
    const [here, ...others] = [await signIn(aida, null), await signIn(aida, null), await signIn(aida, null)];
    const bek = await signIn(await makeAccount('bek@post.kg'), null);
    expect(await endOtherDevices(here.actor, here.id)).toBe(2);
    for (const { token } of others) expect((await readSession(token, now)).person).toBeNull();
    for (const { token } of [here, bek]) expect((await readSession(token, now)).person).not.toBeNull();
    expect(await endOtherDevices(here.actor, here.id)).toBe(0);
  });
});
