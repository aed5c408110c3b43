import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, isPerson } from '@/lib/identity/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { settlementOf } from '@/lib/municipalities/membership';
import { done, type Outcome, refused } from '@/lib/outcome';
import { type CostProblem, estimateTotal, whyNotCosts } from './costs';
import { countOfAccount } from './count-of-person';
import type { ProposalInput } from './input';
import { type SubmitRefusal, whyNotSubmit } from './policy';
import { lockCycle, writeProposal } from './write-proposal';

export type SubmitProposalRefusal = SubmitRefusal | CostProblem | 'settlement_not_here' | 'changed_elsewhere';

type Submission = {
  cycleId: string;
  input: ProposalInput;
  /** Pending files of this actor and attempt, in the order to show. */
  uploadIds: readonly string[];
};

/**
 * A resident's proposal in a cycle. Sent twice (double click, two tabs), the second finds the first result by `attempt`.
 * Refuses for every reason of `whyNotSubmit` and `whyNotCosts`, decided on locked rows, and when the settlement is not of the municipality.
 */
export async function submitProposal(
  actor: Actor,
  { cycleId, input, uploadIds }: Submission,
  { now }: { now: Date },
): Promise<Outcome<{ id: string; number: number }, SubmitProposalRefusal>> {
  if (!isPerson(actor)) return refused('sign_in_required');
  return inTransaction(async (tx) => {
    const cycle = await lockCycle(tx, cycleId);
    // One person's submissions follow one another, so that neither the number per person nor the attempt can be passed twice.
    await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${actor.userId}::uuid FOR NO KEY UPDATE`;
    const before = await tx.proposal.findUnique({
      where: { attempt: input.attempt },
      select: { id: true, number: true, authorId: true },
    });
    if (before)
      return before.authorId === actor.userId
        ? done({ id: before.id, number: before.number })
        : refused('changed_elsewhere');

    const mine = await countOfAccount(tx, cycleId, actor.userId);
    const total = estimateTotal(input.items);
    const refusal = whyNotSubmit(actor, cycle, mine, now) ?? whyNotCosts(total, input.ownMoney, cycle);
    if (refusal) return refused(refusal);
    const settlement = await settlementOf(tx, cycle.municipalityId, input.settlementId, now);
    if (!settlement) return refused('settlement_not_here');

    const { id, number } = await writeProposal(tx, {
      cycle,
      input,
      settlement,
      authorId: actor.userId,
      enteredByOffice: false,
      uploadIds,
      ownerId: actor.userId,
      now,
    });
    // The account keeps the full name for the staff who check; what is public is only `authorPublicName`.
    await tx.user.updateMany({ where: { id: actor.userId, name: null }, data: { name: input.authorName } });
    await recordAudit(tx, {
      action: 'proposal.submitted',
      subject: 'proposal',
      subjectId: id,
      municipalityId: cycle.municipalityId,
      actor,
      details: { number, totalTyiyn: total.toString(), files: uploadIds.length },
    });
    await enqueue(tx, 'proposal.submitted', { proposalId: id });
    return done({ id, number });
  });
}
