import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/** In the name's place when the author's account is deleted; pages say so in the reader's language. */
const NOBODY = '';

/** What stays of a proposal that was never published: its number, sum and states. */
const EMPTY = {
  title: '—',
  problem: '',
  place: '',
  beneficiaries: '',
  plan: '',
  planFrom: null,
  planTo: null,
  ownLabour: '',
  ownMaterial: '',
  withdrawReason: null,
  authorPublicName: NOBODY,
  folded: '',
} as const;

/**
 * What a deleted person wrote. A published proposal is the community's: its text and files stay, its author's name goes. One that was
 * never published loses its text, its files and its place in the queue; its number, sum and states stay counted.
 */
export async function eraseOwnTexts(tx: Tx, userId: string, now: Date): Promise<void> {
  const hidden = await tx.proposal.findMany({
    where: { authorId: userId, publishedAt: null },
    select: { id: true, state: true },
  });
  await tx.proposal.updateMany({
    where: { authorId: userId },
    data: { authorPublicName: NOBODY, withdrawReason: null },
  });
  await clearTexts(
    tx,
    hidden.map(({ id }) => id),
  );
  for (const { id } of hidden.filter(({ state }) => state === 'submitted' || state === 'returned')) {
    await tx.proposal.update({
      where: { id },
      data: { state: 'withdrawn', stateSince: now, events: { create: { state: 'withdrawn', at: now } } },
    });
  }
  await releaseFiles(tx, { ownerId: userId, state: 'pending' });
  await tx.upload.updateMany({ where: { ownerId: userId }, data: { ownerId: null } });
}

/** Empties proposals that were never published; their files go with the next sweep. */
export async function clearTexts(tx: Tx, ids: string[]): Promise<void> {
  const where = { proposalId: { in: ids } };
  await tx.proposal.updateMany({ where: { id: { in: ids } }, data: EMPTY });
  await tx.costItem.updateMany({ where, data: { name: '', unit: '' } });
  const files = await tx.proposalFile.findMany({ where, select: { uploadId: true } });
  await tx.proposalFile.deleteMany({ where });
  // The sheet of a person without an account proves a counted participation and stays with it.
  const entered = { ...where, proposal: { onPaper: null } };
  const sheets = await tx.assistedAct.findMany({ where: entered, select: { sheetId: true } });
  await tx.assistedAct.deleteMany({ where: entered });
  await releaseFiles(tx, {
    id: { in: [...files.map(({ uploadId }) => uploadId), ...sheets.map(({ sheetId }) => sheetId)] },
  });
}

async function releaseFiles(
  tx: Tx,
  where: { id: { in: string[] } } | { ownerId: string; state: 'pending' },
): Promise<void> {
  await tx.upload.updateMany({
    where,
    data: { state: 'pending', attempt: null, claimedAt: null, createdAt: new Date(0), originalName: '' },
  });
}
