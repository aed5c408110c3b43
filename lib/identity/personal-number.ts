import 'server-only';
import { createHmac } from 'node:crypto';
import { dayOf, isDay } from '@/lib/clock';
import { config } from '@/lib/config';
import type { KeyRing } from '@/lib/crypto/key-ring';
import { done, type Outcome, refused } from '@/lib/outcome';

declare const parsed: unique symbol;
/** Fourteen digits that `parsePersonalNumber` let through. Says sex and birthday: never shown, logged, or put into an address or an audit entry. */
export type PersonalNumber = string & { readonly [parsed]: true };

export type NumberProblem = 'length' | 'sex_digit' | 'date';
/** Unusual, so the clerk looks twice; no source forbids it, so it is not refused. */
export type NumberWarning = 'born_later' | 'born_long_ago' | 'underage';

const LONG_AGO_YEARS = 110;
const ADULT_YEARS = 18;

/**
 * A personal number (ПИН): sex digit 1–2, DDMMYYYY, five digits; blanks and hyphens between digits are ignored. No checksum is
 * confirmed by any source, so none is computed (decision 0015). `now` tells which birthdays are unusual.
 */
export function parsePersonalNumber(
  text: string,
  now: Date,
): Outcome<{ number: PersonalNumber; warnings: NumberWarning[] }, NumberProblem> {
  const digits = text.replace(/[\s\u00a0-]/g, '');
  if (!/^[0-9]{14}$/.test(digits)) return refused('length');
  if (!/^[12]/.test(digits)) return refused('sex_digit');
  const [, day, month, year] = /^.(..)(..)(....)/.exec(digits) ?? [];
  const born = `${year}-${month}-${day}`;
  if (!isDay(born)) return refused('date');
  return done({ number: digits as PersonalNumber, warnings: warningsOf(born, dayOf(now)) });
}

function warningsOf(born: string, today: string): NumberWarning[] {
  const yearsAgo = (years: number) => `${String(Number(today.slice(0, 4)) - years)}${today.slice(4)}`;
  if (born > today) return ['born_later'];
  if (born < yearsAgo(LONG_AGO_YEARS)) return ['born_long_ago'];
  return born > yearsAgo(ADULT_YEARS) ? ['underage'] : [];
}

type Keyed = { keyId: string; digest: string };

/** A number as it is stored (under the newest key) and as it may be stored already (under former ones). */
export type KeyedNumber = Keyed & { former: readonly Keyed[] };

/** HMAC-SHA-256 under the keys of ASHAR_NUMBER_KEYS, which lie outside the database. What is stored is `keyId` and `digest`. */
export function keyedPersonalNumber(
  number: PersonalNumber,
  ring: KeyRing = config().numberKeys,
): KeyedNumber {
  const [newest, ...former] = [...ring.keys].map(([keyId, key]) => ({
    keyId,
    digest: createHmac('sha256', key).update(`personal-number\0${number}`).digest('base64url'),
  }));
  if (!newest) throw new Error('ASHAR_NUMBER_KEYS holds no key.');
  return { ...newest, former };
}
