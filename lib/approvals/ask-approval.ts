import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { APPROVAL_DAYS, type ApprovedCommand } from './policy';

type Wish = {
  municipalityId: string;
  command: ApprovedCommand;
  subjectKind: string;
  subjectId: string;
  /** A hash of everything that will be done: the second person approves exactly this. */
  payloadHash: string;
};

/**
 * Asks for a second person, in the caller's transaction (the caller has judged whether the actor may ask, and writes the audit entry).
 * null when the same thing already waits; a request that has expired, or that asked for what is no longer so, makes room.
 */
export async function askApproval(
  tx: Tx,
  actor: Staff,
  wish: Wish,
  { now }: { now: Date },
): Promise<{ id: string } | null> {
  const { command, subjectId, payloadHash } = wish;
  await tx.approval.updateMany({
    where: { command, subjectId, decidedAt: null, expiresAt: { lte: now } },
    data: { decidedAt: now, decision: 'expired' },
  });
  await tx.approval.updateMany({
    where: { command, subjectId, decidedAt: null, payloadHash: { not: payloadHash } },
    data: { decidedAt: now, decision: 'changed' },
  });
  const expiresAt = new Date(now.getTime() + APPROVAL_DAYS * 86_400_000);
  const [asked] = await tx.approval.createManyAndReturn({
    data: [{ ...wish, askedById: actor.userId, firstAskedById: actor.userId, askedAt: now, expiresAt }],
    skipDuplicates: true,
    select: { id: true },
  });
  return asked ?? null;
}
