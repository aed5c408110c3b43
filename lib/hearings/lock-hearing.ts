import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { type Actor, holdsRole, STAFF_ROLES } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import { NOTICE_SELECT, type NoticeRow } from './hearing-row';

/** A hearing as an address names it: of this municipality. */
export type HearingAddress = { municipalityId: string; hearingId: string };

/**
 * The hearing for a command, its row locked until the transaction ends: two people who act at once act one after the other.
 * null when it is not of this municipality, or the actor has no role there: to them it does not exist.
 */
export async function lockHearing(
  tx: Tx,
  actor: Actor,
  { municipalityId, hearingId }: HearingAddress,
): Promise<NoticeRow | null> {
  if (!isUuid(hearingId) || !holdsRole(actor, municipalityId, ...STAFF_ROLES)) return null;
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM hearing WHERE id = ${hearingId}::uuid AND municipality_id = ${municipalityId}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  return tx.hearing.findUnique({ where: { id: hearingId }, select: NOTICE_SELECT });
}

/** What an earlier click of the same form has already published. */
export async function findVersionByAttempt(
  tx: Tx,
  hearingId: string,
  attempt: string,
): Promise<{ number: number } | null> {
  return tx.hearingVersion.findFirst({ where: { hearingId, attempt }, select: { number: true } });
}
