import 'server-only';
import { db } from '@/lib/db/client';
import type { Person } from '@/lib/identity/actor';
import { isSessionAlive } from './limits';

export type DeviceView = {
  id: string;
  /** "Firefox, Android"; null when the browser said nothing of itself. */
  device: string | null;
  signedInAt: Date;
  lastSeenAt: Date;
  /** The device that asks. */
  current: boolean;
};

/** Where a person is signed in now, the asking device first, then by the last visit (written down every five minutes). */
export async function listDevices(actor: Person, currentId: string, now: Date): Promise<DeviceView[]> {
  const rows = await db.session.findMany({
    where: { userId: actor.userId, expires: { gt: now } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, device: true, createdAt: true, lastSeenAt: true, expires: true },
  });
  const staff = actor.kind === 'staff' || actor.awaitsSecondFactor === true;
  return rows
    .filter((row) => isSessionAlive(row, staff, now))
    .map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      signedInAt: createdAt,
      lastSeenAt,
      current: id === currentId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}
