import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Bilingual } from '@/lib/i18n/locales';
import { claimUploads } from '@/lib/uploads/claim-uploads';
import { CYCLE_SELECT, type CycleView, cycleView } from './cycle-queries';
import type { ProposalInput } from './input';
import { costItemRows, proposalColumns } from './proposal-columns';

/** The rules of the cycle cannot change while somebody submits under them. */
export async function lockCycle(tx: Tx, cycleId: string): Promise<CycleView> {
  await tx.$queryRaw`SELECT id FROM cycle WHERE id = ${cycleId}::uuid FOR SHARE`;
  return cycleView(await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: CYCLE_SELECT }));
}

type NewProposal = {
  cycle: CycleView;
  input: ProposalInput;
  settlement: Bilingual;
  /** null: somebody without an account, who came on foot. */
  authorId: string | null;
  enteredByOffice: boolean;
  uploadIds: readonly string[];
  /** Who sent the files. */
  ownerId: string;
  now: Date;
};

/** Writes a submitted proposal with its next number, its estimate and its files, in the caller's transaction. */
export async function writeProposal(
  tx: Tx,
  { cycle, input, settlement, authorId, enteredByOffice, uploadIds, ownerId, now }: NewProposal,
): Promise<{ id: string; number: number }> {
  const number = await nextNumber(tx, cycle.municipalityId);
  const { id } = await tx.proposal.create({
    data: {
      ...proposalColumns(input, settlement),
      number,
      attempt: input.attempt,
      cycleId: cycle.id,
      municipalityId: cycle.municipalityId,
      authorId,
      enteredByOffice,
      state: 'submitted',
      stateSince: now,
      submittedAt: now,
      costItems: { create: costItemRows(input) },
      events: { create: { state: 'submitted', at: now } },
    },
    select: { id: true },
  });
  await attachFiles(tx, id, uploadIds, ownerId, input.attempt);
  return { id, number };
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
