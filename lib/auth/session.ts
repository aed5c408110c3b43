import 'server-only';
import { randomBytes } from 'node:crypto';
import { db } from '@/lib/db/client';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { isLocale } from '@/lib/i18n/locales';
import { entersStaffPart, type Grant, type Person, type Resident } from '@/lib/identity/actor';
import { inForce } from '@/lib/identity/in-force';
import { keyedHash } from '@/lib/identity/keyed-hash';
import { isSessionAlive, LIMITS, TOUCH_MS } from './limits';

/** The name of a session in the database: only the visitor's cookie holds the token itself. */
export function storedToken(token: string): string {
  return keyedHash('session', token);
}

type Beginning = { device?: string | null; secondFactorAt?: Date | null };

/** Begins a session and returns the token for the cookie. */
export async function startSession(
  tx: Tx,
  userId: string,
  now: Date,
  { device = null, secondFactorAt = null }: Beginning = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.session.create({
    data: {
      sessionToken: storedToken(token),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expires: new Date(now.getTime() + LIMITS.resident.absoluteMs),
      device,
      secondFactorAt,
    },
  });
  return token;
}

/** Ends the session of a token; returns whose it was, or null when there was none. */
export async function endSession(tx: Tx, token: string): Promise<string | null> {
  const sessionToken = storedToken(token);
  const session = await tx.session.findUnique({ where: { sessionToken }, select: { userId: true } });
  if (!session) return null;
  await tx.session.deleteMany({ where: { sessionToken } });
  return session.userId;
}

/** Why a token opens nothing: `unknown` (never issued, changed, signed out, replaced by a newer one), `too_old`, or `office_ended`. */
export type SessionEnd = 'unknown' | 'too_old' | 'office_ended';
export type SessionReading =
  | { person: Person; sessionId: string; end: null; userId: string }
  | { person: null; sessionId: null; end: SessionEnd; userId: string | null };

/** Who holds the token now; null when the session has ended. */
export async function findPersonBySession(token: string, now: Date): Promise<Person | null> {
  return (await readSession(token, now)).person;
}

/**
 * Who holds the token now, with the grants in force now. Roles of the staff count only in a session that has shown the second factor.
 * When one of them has ended since, that session is over: a dismissed clerk is out with the next request.
 */
export async function readSession(token: string, now: Date): Promise<SessionReading> {
  const session = await findRow(token, now);
  if (!session) return over('unknown');
  const { user, secondFactorAt } = session;
  const offices = user.grants.filter(({ role }) => entersStaffPart(role));
  const held = offices.filter((office) => isOpen(office, now));
  if (!isSessionAlive(session, held.length > 0, now)) return over('too_old', user.id);
  if (
    secondFactorAt &&
    (held.length === 0 || offices.some(({ validTo }) => endedSince(secondFactorAt, validTo, now)))
  )
    return over('office_ended', user.id);
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_MS) await noteVisit(session.id, now);
  const counted = user.grants
    .filter((grant) => isOpen(grant, now) && (secondFactorAt || !entersStaffPart(grant.role)))
    .map(({ role, municipalityId, settlementId }): Grant => ({ role, municipalityId, settlementId }));
  const awaits = held.length > 0 && !secondFactorAt;
  const { kind, ...resident } = personOf(user, user.residences[0]);
  const person = { ...resident, ...(awaits ? { awaitsSecondFactor: true as const } : {}) };
  return {
    sessionId: session.id,
    userId: user.id,
    end: null,
    person: counted.length > 0 ? { kind: 'staff', ...person, grants: counted } : { kind, ...person },
  };
}

function isOpen({ validTo }: { validTo: Date | null }, now: Date): boolean {
  return validTo === null || validTo > now;
}

function endedSince(moment: Date, validTo: Date | null, now: Date): boolean {
  return validTo !== null && validTo <= now && validTo >= moment;
}

function over(end: SessionEnd, userId: string | null = null): SessionReading {
  return { person: null, sessionId: null, end, userId };
}

/** Grants in force and those that ended within the longest life of a staff session. */
function findRow(token: string, now: Date) {
  const since = new Date(now.getTime() - LIMITS.staff.absoluteMs);
  return db.session.findUnique({
    where: { sessionToken: storedToken(token) },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      expires: true,
      secondFactorAt: true,
      user: {
        select: {
          id: true,
          email: true,
          phone: true,
          locale: true,
          grants: {
            where: { validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: since } }] },
            select: { role: true, municipalityId: true, settlementId: true, validTo: true },
          },
          number: { select: { via: true } },
          residences: {
            where: inForce(now),
            select: { settlementId: true, municipalityId: true, confirmedAt: true },
          },
        },
      },
    },
  });
}

type UserRow = {
  id: string;
  email: string | null;
  phone: string | null;
  locale: string;
  number: { via: 'counter' | 'national' } | null;
};
type ResidenceRow = { settlementId: string; municipalityId: string; confirmedAt: Date | null };

function personOf(
  { id, email, phone, locale, number }: UserRow,
  residence: ResidenceRow | undefined,
): Resident {
  const confirmed = residence?.confirmedAt ? 'residency_confirmed' : 'contact_confirmed';
  return {
    kind: 'resident',
    userId: id,
    email,
    phone,
    locale: isLocale(locale) ? locale : 'ky',
    assurance: number?.via === 'national' ? 'national_sign_on' : confirmed,
    residence: residence
      ? { settlementId: residence.settlementId, municipalityId: residence.municipalityId }
      : null,
  };
}

async function noteVisit(id: string, now: Date): Promise<void> {
  await inTransaction((tx) =>
    tx.session.updateMany({ where: { id, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } }),
  );
}
