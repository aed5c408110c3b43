import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/identity/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { settlementOf } from '@/lib/municipalities/membership';
import { done, type Outcome, refused } from '@/lib/outcome';
import { type CostProblem, estimateTotal, whyNotCosts } from './costs';
import { CYCLE_SELECT } from './cycle-queries';
import type { ProposalInput } from './input';
import { type CompleteRefusal, whyNotComplete } from './policy';
import { costItemRows, proposalColumns } from './proposal-columns';
import { attachFiles } from './write-proposal';

export type CompleteProposalRefusal = CompleteRefusal | CostProblem | 'settlement_not_here' | 'not_found';

type Completion = {
  proposalId: string;
  input: ProposalInput;
  /** New files of this attempt. */
  uploadIds: readonly string[];
  /** Files of the proposal that its author takes away. */
  droppedIds: readonly string[];
};

/** The author completes a proposal that was returned; it waits for a check again, under its old number. */
export async function completeProposal(
  actor: Person,
  { proposalId, input, uploadIds, droppedIds }: Completion,
  { now }: { now: Date },
): Promise<Outcome<{ id: string }, CompleteProposalRefusal>> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM proposal WHERE id = ${proposalId}::uuid FOR UPDATE`;
    const proposal = await tx.proposal.findFirst({
      where: { id: proposalId, authorId: actor.userId },
      select: { id: true, state: true, municipalityId: true, cycle: { select: CYCLE_SELECT } },
    });
    if (!proposal) return refused('not_found');
    const { cycle, municipalityId } = proposal;
    const total = estimateTotal(input.items);
    const refusal = whyNotComplete(proposal, cycle.phases, now) ?? whyNotCosts(total, input.ownMoney, cycle);
    if (refusal) return refused(refusal);
    const settlement = await settlementOf(tx, municipalityId, input.settlementId, now);
    if (!settlement) return refused('settlement_not_here');

    await tx.costItem.deleteMany({ where: { proposalId } });
    await tx.proposal.update({
      where: { id: proposalId },
      data: {
        ...proposalColumns(input, settlement),
        state: 'submitted',
        stateSince: now,
        reviewReason: null,
        reviewTextKy: null,
        reviewTextRu: null,
        costItems: { create: costItemRows(input) },
        events: { create: { state: 'submitted', at: now } },
      },
    });
    const { count } = await tx.proposalFile.deleteMany({
      where: { proposalId, uploadId: { in: [...droppedIds] } },
    });
    // What nothing claims any more goes with the next sweep.
    if (count > 0) {
      await tx.upload.updateMany({
        where: { id: { in: [...droppedIds] }, ownerId: actor.userId, proposalFile: null },
        data: { state: 'pending', claimedAt: null },
      });
    }
    await attachFiles(tx, proposalId, uploadIds, actor.userId, input.attempt);
    await recordAudit(tx, {
      action: 'proposal.completed',
      subject: 'proposal',
      subjectId: proposalId,
      municipalityId,
      actor,
      details: { totalTyiyn: total.toString(), files: uploadIds.length },
    });
    await enqueue(tx, 'proposal.completed', { proposalId });
    return done({ id: proposalId });
  });
}
