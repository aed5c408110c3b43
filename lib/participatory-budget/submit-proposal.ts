import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, isPerson } from '@/lib/identity/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { settlementOf } from '@/lib/municipalities/membership';
import { done, type Outcome, refused } from '@/lib/outcome';
import { claimUploads } from '@/lib/uploads/claim-uploads';
import { type CostProblem, estimateTotal, whyNotCosts } from './costs';
import { CYCLE_SELECT, type CycleView, cycleView } from './cycle-queries';
import type { ProposalInput } from './input';
import { type SubmitRefusal, whyNotSubmit } from './policy';
import { costItemRows, proposalColumns } from './proposal-columns';
import { COUNTED_STATES } from './states';

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

    const mine = await tx.proposal.count({
      where: { cycleId, authorId: actor.userId, state: { in: COUNTED_STATES } },
    });
    const total = estimateTotal(input.items);
    const refusal = whyNotSubmit(actor, cycle, mine, now) ?? whyNotCosts(total, input.ownMoney, cycle);
    if (refusal) return refused(refusal);
    const settlement = await settlementOf(tx, cycle.municipalityId, input.settlementId, now);
    if (!settlement) return refused('settlement_not_here');

    const number = await nextNumber(tx, cycle.municipalityId);
    const { id } = await tx.proposal.create({
      data: {
        ...proposalColumns(input, settlement),
        number,
        attempt: input.attempt,
        cycleId,
        municipalityId: cycle.municipalityId,
        authorId: actor.userId,
        state: 'submitted',
        stateSince: now,
        submittedAt: now,
        costItems: { create: costItemRows(input) },
        events: { create: { state: 'submitted', at: now } },
      },
      select: { id: true },
    });
    await attachFiles(tx, id, uploadIds, actor.userId, input.attempt);
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

/** The rules of the cycle cannot change while somebody submits under them. */
async function lockCycle(tx: Tx, cycleId: string): Promise<CycleView> {
  await tx.$queryRaw`SELECT id FROM cycle WHERE id = ${cycleId}::uuid FOR SHARE`;
  return cycleView(await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: CYCLE_SELECT }));
}

/** Proposals of a municipality are numbered without gaps: the next number is taken under a lock and given back when the transaction fails. */
async function nextNumber(tx: Tx, municipalityId: string): Promise<number> {
  await tx.$queryRaw`SELECT id FROM unit WHERE id = ${municipalityId}::uuid FOR NO KEY UPDATE`;
  const { _max } = await tx.proposal.aggregate({ where: { municipalityId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** Puts claimed files behind those the proposal already has. A file that has vanished in between undoes everything. */
export async function attachFiles(
  tx: Tx,
  proposalId: string,
  uploadIds: readonly string[],
  ownerId: string,
  attempt: string,
): Promise<void> {
  const claimed = await claimUploads(tx, uploadIds, ownerId, attempt);
  if (claimed.length !== uploadIds.length)
    throw new Error('A file of the form is no longer there; nothing was submitted.');
  const { _max } = await tx.proposalFile.aggregate({ where: { proposalId }, _max: { ordinal: true } });
  const first = (_max.ordinal ?? 0) + 1;
  await tx.proposalFile.createMany({
    data: claimed.map((uploadId, index) => ({ proposalId, uploadId, ordinal: first + index })),
  });
}
