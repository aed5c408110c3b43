import 'server-only';
import { config } from '@/lib/config';
import { log } from '@/lib/http/log';
import { keyedHash } from '@/lib/identity/keyed-hash';
import { type KeyedNumber, keyedPersonalNumber, parsePersonalNumber } from '@/lib/identity/personal-number';
import { done, type Outcome, refused } from '@/lib/outcome';
import { birthDateAgrees, type NationalClaims } from './claims';

/** A person as the national provider knows her, in the form that may be kept: who she is there and her number are keyed hashes. */
export type NationalIdentity = { subjectHash: string; number: KeyedNumber; name: string | null };

/** The provider named no personal number, or something that is none: without it nobody can be told from anybody. */
export type IdentityRefusal = 'no_number';

/** Turns claims into an identity. A birth date that contradicts the number is an operator's matter (a wrong claim name), not the person's. */
export function readIdentity(
  claims: NationalClaims,
  { now }: { now: Date },
): Outcome<NationalIdentity, IdentityRefusal> {
  const parsed = parsePersonalNumber(claims.personalNumber ?? '', now);
  if (!parsed.done) {
    log.warn({ reason: claims.personalNumber ? parsed.refusal : 'absent' }, 'national sign-on: no number');
    return refused('no_number');
  }
  if (birthDateAgrees(claims) === false)
    log.warn({ reason: 'birth_date' }, 'national sign-on: the birth date is not the one in the number');
  const issuer = config().national?.issuer ?? '';
  return done({
    subjectHash: keyedHash('national-subject', `${issuer}\0${claims.subject}`),
    number: keyedPersonalNumber(parsed.value.number),
    name: claims.name,
  });
}
