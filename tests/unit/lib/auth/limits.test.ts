import { expect, it } from 'vitest';
import { isSessionAlive, LIMITS } from '@/lib/auth/limits';

const begun = new Date('2026-11-20T00:00:00Z');
const after = (milliseconds: number) => new Date(begun.getTime() + milliseconds);
const times = (lastSeen: number) => ({
  createdAt: begun,
  lastSeenAt: after(lastSeen),
  expires: after(LIMITS.resident.absoluteMs),
});

it.each(['resident', 'staff'] as const)(
  'a session of %s lives up to its idle limit and not a moment longer',
  (kind) => {
    const { idleMs } = LIMITS[kind];
    expect(isSessionAlive(times(0), kind === 'staff', after(idleMs - 1))).toBe(true);
    expect(isSessionAlive(times(0), kind === 'staff', after(idleMs))).toBe(false);
  },
);

it.each(['resident', 'staff'] as const)(
  'a session of %s ends at its absolute limit, however lately it was used',
  (kind) => {
    const { absoluteMs } = LIMITS[kind];
    expect(isSessionAlive(times(absoluteMs - 2), kind === 'staff', after(absoluteMs - 1))).toBe(true);
    expect(isSessionAlive(times(absoluteMs - 2), kind === 'staff', after(absoluteMs))).toBe(false);
  },
);

it('an office holder is asked again sooner than a resident', () => {
  expect(LIMITS.staff.idleMs).toBeLessThan(LIMITS.resident.idleMs);
  expect(LIMITS.staff.absoluteMs).toBeLessThan(LIMITS.resident.absoluteMs);
});
