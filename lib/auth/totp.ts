import 'server-only';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, half a minute. */
const PERIOD_SECONDS = 30;
/** A clock may be one step off in either direction. */
const WINDOW = 1;
const SECRET_BYTES = 20;

const totp = (secret: string, label = '') =>
  new TOTP({
    issuer: 'Ашар',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
  });

/** The key that the person's app learns, in base32. */
export function secretOf(bytes: Buffer): string {
  return new Secret({ buffer: Uint8Array.from(bytes.subarray(0, SECRET_BYTES)).buffer }).base32;
}

/** What the QR code says. */
export function totpAddress(secret: string, label: string): string {
  return totp(secret, label).toString();
}

export type TotpAnswer = { ok: true; step: number } | { ok: false; reason: 'wrong_code' | 'used_code' };

/**
 * Checks six digits in constant time. A code counts once: not at or before `lastStep`, the step of the last one taken.
 * When `lastStep` lies further ahead than any code can be, the clock was wrong then: it blocks nobody.
 */
export function checkTotp(secret: string, code: string, now: Date, lastStep: number | null): TotpAnswer {
  const current = stepAt(now);
  if (!/^\d{6}$/.test(code)) return { ok: false, reason: 'wrong_code' };
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return { ok: false, reason: 'wrong_code' };
  const step = current + delta;
  const before = lastStep !== null && lastStep <= current + WINDOW ? lastStep : null;
  if (before !== null && step <= before) return { ok: false, reason: 'used_code' };
  return { ok: true, step };
}

/** The code of this moment; for the open notice of the demonstration, and for tests. */
export function totpCode(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() });
}

function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / PERIOD_SECONDS);
}
