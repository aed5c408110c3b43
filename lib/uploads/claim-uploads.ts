import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/**
 * Makes pending files of this owner and attempt part of what the command creates, in its transaction.
 * Returns the ids in the given order; one that is foreign, of another attempt, swept or already claimed is left out.
 */
export async function claimUploads(
  tx: Tx,
  ids: readonly string[],
  ownerId: string,
  attempt: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const claimed = await tx.upload.updateManyAndReturn({
    where: { id: { in: [...ids] }, ownerId, attempt, state: 'pending' },
    data: { state: 'claimed', claimedAt: new Date() },
    select: { id: true },
  });
  const own = new Set(claimed.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => own.has(id));
}
