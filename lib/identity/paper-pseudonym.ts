import 'server-only';
import { createHmac } from 'node:crypto';
import { config } from '@/lib/config';
import type { KeyedNumber } from './personal-number';

/**
 * Under which a person without an account is counted in one matter (`scope`, such as the id of a cycle). In another matter the same
 * person has another, so that the rows of two matters cannot be laid side by side. Follows from the digest, hence one for each key.
 */
export function paperPseudonym(scope: string, digest: string): string {
  return createHmac('sha256', config().hmacKey).update(`on-paper\0${scope}\0${digest}`).digest('base64url');
}

/** The pseudonym to write, and all under which the person may be there already. */
export function paperPseudonyms(scope: string, number: KeyedNumber): { newest: string; all: string[] } {
  const newest = paperPseudonym(scope, number.digest);
  return { newest, all: [newest, ...number.former.map(({ digest }) => paperPseudonym(scope, digest))] };
}
