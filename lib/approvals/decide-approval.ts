import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';

export type LockedApproval = {
  id: string;
  municipalityId: string;
  subjectId: string;
  askedById: string;
  firstAskedById: string | null;
  decidedAt: Date | null;
  expiresAt: Date;
  payloadHash: string;
};

/** The request, its row locked until the transaction ends: of two who decide at once the second one finds it decided. */
export async function lockApproval(
  tx: Tx,
  address: { municipalityId: string; approvalId: string; command: string },
): Promise<LockedApproval | null> {
  const { municipalityId, approvalId: id, command } = address;
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM approval WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.approval.findFirst({ where: { id, municipalityId, command } });
}

/** Writes the second person's decision, in the transaction of what is approved. The database refuses the person who asked. */
export async function decideApproval(
  tx: Tx,
  actor: Staff,
  id: string,
  decision: 'approved' | 'refused',
  { now }: { now: Date },
): Promise<void> {
  await tx.approval.update({
    where: { id },
    data: { decision, decidedById: actor.userId, decidedAt: now },
  });
}
