import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import type { Actor } from '@/lib/identity/actor';
import { findHolder, lockNumber } from '@/lib/identity/attach-personal-number';
import { paperPseudonyms } from '@/lib/identity/paper-pseudonym';
import { keyedPersonalNumber, type NumberProblem, parsePersonalNumber } from '@/lib/identity/personal-number';
import { enqueue } from '@/lib/jobs/enqueue';
import { settlementOf } from '@/lib/municipalities/membership';
import { done, type Outcome, refused } from '@/lib/outcome';
import { claimUploads } from '@/lib/uploads/claim-uploads';
import type { AssistInput } from './assist-input';
import { type CostProblem, estimateTotal, whyNotCosts } from './costs';
import { countOfPerson } from './count-of-person';
import type { ProposalInput } from './input';
import { type AssistRefusal, whyNotAssist } from './policy';
import { lockCycle, writeProposal } from './write-proposal';

export type AssistProposalRefusal =
  | AssistRefusal
  | CostProblem
  | `number_${NumberProblem}`
  | 'number_unusual'
  | 'sheet_required'
  | 'settlement_not_here'
  | 'changed_elsewhere';

type Assistance = {
  cycleId: string;
  input: ProposalInput;
  person: AssistInput;
  uploadIds: readonly string[];
  /** The paper form as it was signed: not public. Received under an attempt of its own, so that it never lands among the files. */
  sheet: { id: string; attempt: string } | null;
};

/**
 * The office enters the proposal of a resident who came on foot. It belongs to the account that has the personal number, if there is
 * one; else the author is counted on paper under a pseudonym of this cycle. Twice by one attempt: the second finds the first.
 */
export async function assistProposal(
  actor: Actor,
  { cycleId, input, person, uploadIds, sheet }: Assistance,
  { now }: { now: Date },
): Promise<Outcome<{ id: string; number: number }, AssistProposalRefusal>> {
  if (actor.kind !== 'staff') return refused('no_permission');
  if (!sheet) return refused('sheet_required');
  const parsed = parsePersonalNumber(person.personalNumber, now);
  if (!parsed.done) return refused(`number_${parsed.refusal}` as const);
  if (parsed.value.warnings.length > 0 && !person.looked) return refused('number_unusual');
  const keyed = keyedPersonalNumber(parsed.value.number);
  const pseudonyms = paperPseudonyms(cycleId, keyed);
  return inTransaction(async (tx) => {
    const cycle = await lockCycle(tx, cycleId);
    await lockNumber(tx, keyed);
    const before = await findEntered(tx, input.attempt);
    if (before)
      return before.enteredById === actor.userId ? done(before.proposal) : refused('changed_elsewhere');

    const holder = await findHolder(tx, keyed);
    if (holder)
      await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${holder.userId}::uuid FOR NO KEY UPDATE`;
    const mine = await countOfPerson(tx, cycleId, holder?.userId ?? null, pseudonyms.all);
    const total = estimateTotal(input.items);
    const refusal = whyNotAssist(actor, cycle, mine, now) ?? whyNotCosts(total, input.ownMoney, cycle);
    if (refusal) return refused(refusal);
    const settlement = await settlementOf(tx, cycle.municipalityId, input.settlementId, now);
    if (!settlement) return refused('settlement_not_here');

    const proposal = await writeProposal(tx, {
      cycle,
      input,
      settlement,
      authorId: holder?.userId ?? null,
      enteredByOffice: true,
      uploadIds,
      ownerId: actor.userId,
      now,
    });
    const [sheetId] = await claimUploads(tx, [sheet.id], actor.userId, sheet.attempt);
    if (!sheetId) throw new Error('The sheet is no longer there; nothing was entered.');
    const entry = {
      kind: 'submit_proposal' as const,
      municipalityId: cycle.municipalityId,
      proposalId: proposal.id,
      sheetId,
      enteredById: actor.userId,
      enteredAt: now,
    };
    await tx.assistedAct.create({ data: entry });
    if (!holder)
      await tx.participationOnPaper.create({ data: { ...entry, cycleId, pseudonym: pseudonyms.newest } });
    await recordAudit(tx, {
      action: 'proposal.entered_by_office',
      subject: 'proposal',
      subjectId: proposal.id,
      municipalityId: cycle.municipalityId,
      actor,
      details: {
        number: proposal.number,
        totalTyiyn: total.toString(),
        files: uploadIds.length,
        account: holder !== null,
      },
    });
    await enqueue(tx, 'proposal.submitted', { proposalId: proposal.id });
    return done(proposal);
  });
}

async function findEntered(tx: Tx, attempt: string) {
  const row = await tx.proposal.findUnique({
    where: { attempt },
    select: { id: true, number: true, assisted: { select: { enteredById: true } } },
  });
  return (
    row && {
      proposal: { id: row.id, number: row.number },
      enteredById: row.assisted?.enteredById ?? null,
    }
  );
}
