import 'server-only';
import { db } from '@/lib/db/client';
import { shownPhone } from '@/lib/identity/phone';
import { isUuid } from '@/lib/identity/uuid';
import { safeReturnPath } from '@/lib/paths';
import { CODE_TRIES, isCodeOver } from './limits';
import { linkHash } from './request-sign-in';

/** A sign-in that waits for its code or link. */
export type PendingSignIn = {
  id: string;
  channel: 'email' | 'phone';
  /** The mail address or the phone as people read it: shown to whoever typed it. */
  address: string;
  returnTo: string;
  triesLeft: number;
  state: 'open' | 'used' | 'expired';
};

/** The sign-in that this browser has begun; null when there is none. */
export async function getPendingSignIn(id: string, now: Date): Promise<PendingSignIn | null> {
  if (!isUuid(id)) return null;
  return pendingView(await db.signInCode.findUnique({ where: { id }, select: COLUMNS }), now);
}

/** The sign-in that a link of a mail belongs to. Reading changes nothing: mail scanners open links too. */
export async function getSignInByLink(token: string, now: Date): Promise<PendingSignIn | null> {
  return pendingView(
    await db.signInCode.findUnique({ where: { linkHash: linkHash(token) }, select: COLUMNS }),
    now,
  );
}

const COLUMNS = {
  id: true,
  email: true,
  phone: true,
  locale: true,
  returnTo: true,
  tries: true,
  createdAt: true,
  expiresAt: true,
  consumedAt: true,
} as const;

type Row = {
  id: string;
  email: string | null;
  phone: string | null;
  locale: string;
  returnTo: string | null;
  tries: number;
  createdAt: Date;
  expiresAt: Date;
  consumedAt: Date | null;
};

function pendingView(row: Row | null, now: Date): PendingSignIn | null {
  if (!row) return null;
  const state = row.consumedAt ? 'used' : isCodeOver(row, now) ? 'expired' : 'open';
  const returnTo = safeReturnPath(row.returnTo, row.locale === 'ru' ? 'ru' : 'ky');
  return {
    id: row.id,
    channel: row.phone ? 'phone' : 'email',
    address: row.phone ? shownPhone(row.phone) : (row.email ?? ''),
    returnTo,
    triesLeft: Math.max(0, CODE_TRIES - row.tries),
    state,
  };
}
