import { createHash } from 'node:crypto';
import type { KeyRing } from '@/lib/crypto/key-ring';
import { type KeyedNumber, keyedPersonalNumber, parsePersonalNumber } from '@/lib/identity/personal-number';

/** Keys with these ids, newest first, as ASHAR_NUMBER_KEYS gives them. */
export function ringOf(...ids: [string, ...string[]]): KeyRing {
  const keys = new Map(ids.map((id) => [id, createHash('sha256').update(id).digest()] as const));
  return { newest: ids[0], keys };
}

export function keyed(text: string, ring?: KeyRing): KeyedNumber {
  const outcome = parsePersonalNumber(text, new Date('2026-11-20T06:00:00Z'));
  if (!outcome.done) throw new Error(`Not a personal number: ${outcome.refusal}`);
  return keyedPersonalNumber(outcome.value.number, ring);
}
