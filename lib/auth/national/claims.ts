import 'server-only';
import type { NationalConfig } from '@/lib/national-config';

/** What the provider says of a person, by the names of our own. Nothing of it is believed to be well formed. */
export type NationalClaims = {
  subject: string;
  personalNumber: string | null;
  name: string | null;
  /** As the provider writes it; compared with the personal number and not kept. */
  birthDate: string | null;
  acr: string | null;
};

const NAME_MAX = 200;

/** Reads the configured claims; what the ID token does not say may stand in the answer of the userinfo endpoint. */
export function readClaims(
  idToken: Record<string, unknown>,
  userinfo: Record<string, unknown>,
  { claims }: Pick<NationalConfig, 'claims'>,
): NationalClaims {
  const textOf = (name: string) => {
    const value = idToken[name] ?? userinfo[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
  };
  return {
    subject: String(idToken.sub),
    personalNumber: textOf(claims.number),
    name: textOf(claims.name)?.slice(0, NAME_MAX) ?? null,
    birthDate: textOf(claims.birthDate),
    // Only the signed token tells how the person showed who she is.
    acr: typeof idToken.acr === 'string' ? idToken.acr : null,
  };
}

/** Whether the birth date that the provider names is the one inside the personal number (digits 2–9: DDMMYYYY). null: cannot be told. */
export function birthDateAgrees({ personalNumber, birthDate }: NationalClaims): boolean | null {
  const inNumber = /^\d(\d{2})(\d{2})(\d{4})\d{5}$/.exec(personalNumber ?? '');
  const named = /^(\d{4})-(\d{2})-(\d{2})/.exec(birthDate ?? '');
  if (!inNumber || !named) return null;
  const [, day, month, year] = inNumber;
  return `${year}-${month}-${day}` === `${named[1]}-${named[2]}-${named[3]}`;
}
