import 'server-only';
import { db } from '@/lib/db/client';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { inForce } from '@/lib/identity/in-force';
import { isUuid } from '@/lib/identity/uuid';
import { CONSENT_VERSION } from './consent-text';

export type ConsentState = 'given' | 'former' | 'none';

/** Whether a person agrees to the present version, to a former one only, or to none. */
export async function consentState(userId: string, present = CONSENT_VERSION): Promise<ConsentState> {
  const rows = await db.consent.findMany({
    where: { userId, withdrawnAt: null },
    select: { text: { select: { version: true } } },
  });
  if (rows.some(({ text }) => text.version >= present)) return 'given';
  return rows.length > 0 ? 'former' : 'none';
}

export type ConsentView = {
  id: string;
  version: number;
  language: Locale;
  givenAt: Date;
  withdrawnAt: Date | null;
};

/** Which wording a person agreed to, when, in which language; newest first. */
export async function listConsents(userId: string): Promise<ConsentView[]> {
  const rows = await db.consent.findMany({
    where: { userId },
    orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { id: true, givenAt: true, withdrawnAt: true, text: { select: { version: true, locale: true } } },
  });
  return rows.map(({ text, ...row }) => ({
    ...row,
    version: text.version,
    language: isLocale(text.locale) ? text.locale : 'ky',
  }));
}

export type ExportView = { id: string; requestedAt: Date; readyAt: Date | null; expiresAt: Date };

/** The copies that a person has asked for and that are not over; newest first. */
export async function listExports(userId: string, now: Date): Promise<ExportView[]> {
  return db.dataExport.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: 5,
    select: { id: true, requestedAt: true, readyAt: true, expiresAt: true },
  });
}

/** A copy with its sealed content, for the route that asks whose it is. */
export async function findExport(id: string): Promise<{
  id: string;
  userId: string;
  readyAt: Date | null;
  expiresAt: Date;
  jsonCipher: string | null;
} | null> {
  if (!isUuid(id)) return null;
  return db.dataExport.findUnique({
    where: { id },
    select: { id: true, userId: true, readyAt: true, expiresAt: true, jsonCipher: true },
  });
}

/** When the account will be deleted; null when nobody asked. */
export async function deletionDue(userId: string): Promise<Date | null> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { deletionDueAt: true } });
  return user?.deletionDueAt ?? null;
}

/** What decides whether an account may be deleted: offices in force, and a deletion that is under way. */
export async function deletionState(
  userId: string,
  now: Date,
): Promise<{ offices: number; dueAt: Date | null }> {
  const [offices, dueAt] = await Promise.all([
    db.roleGrant.count({ where: { userId, ...inForce(now) } }),
    deletionDue(userId),
  ]);
  return { offices, dueAt };
}
