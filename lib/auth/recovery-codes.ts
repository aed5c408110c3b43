import 'server-only';
import { randomInt } from 'node:crypto';
import type { Tx } from '@/lib/db/transaction';
import { keyedHash } from '@/lib/identity/keyed-hash';

export const RECOVERY_CODES = 10;
/** Letters and digits that no handwriting confuses: 31^10, fifty bits. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 10;

/** Gives a person ten new codes; the former ones are void. Returned once, in clear, to be printed: only their hashes stay. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: recoveryHash(userId, code) })),
  });
  return codes;
}

/** The code as it is compared: how it was grouped or capitalised does not matter. */
export function plainRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return plain.length === LENGTH ? plain : null;
}

export function recoveryHash(userId: string, code: string): string {
  return keyedHash('recovery-code', `${userId}\0${plainRecoveryCode(code) ?? ''}`);
}

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
