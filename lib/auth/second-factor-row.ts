import 'server-only';
import { decryptField, encryptField } from '@/lib/crypto/field-encryption';
import type { Tx } from '@/lib/db/transaction';
import { storedToken } from './session';

/** Wrong answers that one session bears; then it ends and a new sign-in is needed. */
export const FACTOR_TRIES = 5;

type LockedSession = { id: string; userId: string; device: string | null; factorTries: number };

/** The session of a token, locked: tries at the same time stand in a queue and each counts. null when it has ended. */
export async function lockSession(tx: Tx, token: string): Promise<LockedSession | null> {
  const [session] = await tx.$queryRaw<LockedSession[]>`
    SELECT id, user_id AS "userId", device, factor_tries AS "factorTries" FROM session WHERE session_token = ${storedToken(token)} FOR UPDATE`;
  return session ?? null;
}

/** The TOTP secret of a person, locked; null when none is enrolled. */
export async function lockSecondFactor(
  tx: Tx,
  userId: string,
): Promise<{ secret: string; lastStep: number | null } | null> {
  const [row] = await tx.$queryRaw<{ cipher: string; lastStep: number | null }[]>`
    SELECT secret_cipher AS cipher, last_step AS "lastStep" FROM second_factor WHERE user_id = ${userId}::uuid FOR UPDATE`;
  return row ? { secret: openSecret(userId, row.cipher), lastStep: row.lastStep } : null;
}

/** How a TOTP secret lies in the database. */
export function sealSecret(userId: string, secret: string): string {
  return encryptField(secret, { column: 'second_factor.secret_cipher', row: userId });
}

export function openSecret(userId: string, cipher: string): string {
  return decryptField(cipher, { column: 'second_factor.secret_cipher', row: userId });
}
