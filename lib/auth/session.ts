import 'server-only';
import { randomBytes } from 'node:crypto';
import { db } from '@/lib/db/client';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { isLocale } from '@/lib/i18n/locales';
import type { Grant, Person } from '@/lib/identity/actor';
import { inForce } from '@/lib/identity/in-force';
import { keyedHash } from '@/lib/identity/keyed-hash';
import { isSessionAlive, LIMITS, TOUCH_MS } from './limits';

/** The name of a session in the database: only the visitor's cookie holds the token itself. */
export function storedToken(token: string): string {
  return keyedHash('session', token);
}

/** Begins a session and returns the token for the cookie. */
export async function startSession(tx: Tx, userId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.session.create({
    data: {
      sessionToken: storedToken(token),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expires: new Date(now.getTime() + LIMITS.resident.absoluteMs),
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

/** Who holds the token now, with the grants in force now: a revoked clerk is out with the next request. null when the session has ended. */
export async function findPersonBySession(token: string, now: Date): Promise<Person | null> {
  const session = await db.session.findUnique({
    where: { sessionToken: storedToken(token) },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      expires: true,
      user: {
        select: {
          id: true,
          email: true,
          locale: true,
          grants: { where: inForce(now), select: { role: true, municipalityId: true, settlementId: true } },
          residences: {
            where: inForce(now),
            select: { settlementId: true, municipalityId: true, confirmedAt: true },
          },
        },
      },
    },
  });
  if (!session?.user.email) return null;
  const { grants, residences, ...user } = session.user;
  if (!isSessionAlive(session, grants.length > 0, now)) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_MS) await noteVisit(session.id, now);
  return personOf({ ...user, email: session.user.email }, grants, residences[0]);
}

type UserRow = { id: string; email: string; locale: string };
type ResidenceRow = { settlementId: string; municipalityId: string; confirmedAt: Date | null };

function personOf(
  { id, email, locale }: UserRow,
  grants: Grant[],
  residence: ResidenceRow | undefined,
): Person {
  const person = {
    userId: id,
    email,
    locale: isLocale(locale) ? locale : 'ky',
    assurance: residence?.confirmedAt ? ('residency_confirmed' as const) : ('contact_confirmed' as const),
    residence: residence
      ? { settlementId: residence.settlementId, municipalityId: residence.municipalityId }
      : null,
  };
  return grants.length > 0 ? { kind: 'staff', ...person, grants } : { kind: 'resident', ...person };
}

async function noteVisit(id: string, now: Date): Promise<void> {
  await inTransaction((tx) =>
    tx.session.updateMany({ where: { id, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } }),
  );
}
