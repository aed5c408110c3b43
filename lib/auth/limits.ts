import 'server-only';

/** Limits of a sign-in code. */
export const CODE_DIGITS = 6;
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
export const EMAIL_MAX = 254;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A resident on the own phone signs in once a season at most; whoever holds an office, once a working day. */
export const LIMITS = {
  resident: { idleMs: 30 * DAY_MS, absoluteMs: 90 * DAY_MS },
  staff: { idleMs: 4 * HOUR_MS, absoluteMs: 16 * HOUR_MS },
} as const;

/** What was typed before a sign-in waits this long, when it is not longer than this. */
export const KEPT_FORM_MS = HOUR_MS;
export const KEPT_FORM_LETTERS = 200_000;

/** A clock may be a little off; what was made later than this "in the future" was made by a wrong clock and does not count. */
export const CLOCK_TOLERANCE_MS = 60_000;

/** A visit is written down at most this often. */
export const TOUCH_MS = 5 * 60_000;

/** Whether a code or link is too late, or from a clock that ran ahead. */
export function isCodeOver(
  { createdAt, expiresAt }: { createdAt: Date; expiresAt: Date },
  now: Date,
): boolean {
  return expiresAt <= now || createdAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS;
}

export type SessionTimes = { createdAt: Date; lastSeenAt: Date; expires: Date };

/** Whether a session still counts. The idle time is measured from the last visit that was written down. */
export function isSessionAlive(
  { createdAt, lastSeenAt, expires }: SessionTimes,
  staff: boolean,
  now: Date,
): boolean {
  const { idleMs, absoluteMs } = staff ? LIMITS.staff : LIMITS.resident;
  const at = now.getTime();
  if (createdAt.getTime() > at + CLOCK_TOLERANCE_MS) return false;
  return (
    at < expires.getTime() && at < createdAt.getTime() + absoluteMs && at < lastSeenAt.getTime() + idleMs
  );
}
