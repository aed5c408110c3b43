import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/identity/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { done, type Outcome, refused } from '@/lib/outcome';
import { type WithdrawRefusal, whyNotWithdraw } from './policy';

/** The author takes the proposal back, with a reason if there is one to tell. It keeps its number; nothing of it is deleted. */
export async function withdrawProposal(
  actor: Person,
  { proposalId, reason }: { proposalId: string; reason: string },
  { now }: { now: Date },
): Promise<Outcome<{ id: string }, WithdrawRefusal | 'not_found'>> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM proposal WHERE id = ${proposalId}::uuid FOR UPDATE`;
    const proposal = await tx.proposal.findFirst({
      where: { id: proposalId, authorId: actor.userId },
      select: { state: true, municipalityId: true },
    });
    if (!proposal) return refused('not_found');
    const refusal = whyNotWithdraw(proposal);
    if (refusal) return refused(refusal);
    await tx.proposal.update({
      where: { id: proposalId },
      data: {
        state: 'withdrawn',
        stateSince: now,
        withdrawReason: reason || null,
        events: { create: { state: 'withdrawn', at: now } },
      },
    });
    await recordAudit(tx, {
      action: 'proposal.withdrawn',
      subject: 'proposal',
      subjectId: proposalId,
      municipalityId: proposal.municipalityId,
      actor,
      details: { from: proposal.state },
    });
    await enqueue(tx, 'proposal.withdrawn', { proposalId });
    return done({ id: proposalId });
  });
}
