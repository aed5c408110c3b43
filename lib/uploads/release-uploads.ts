import 'server-only';
import { inTransaction } from '@/lib/db/transaction';
import { isUuid } from '@/lib/identity/uuid';

/** The owner takes pending files away from a form before it is sent: they no longer belong to the attempt and go with the next sweep. */
export async function releaseUploads(
  ids: readonly string[],
  ownerId: string,
  attempt: string,
): Promise<void> {
  const own = ids.filter(isUuid);
  if (own.length === 0 || !isUuid(attempt)) return;
  await inTransaction((tx) =>
    tx.upload.updateMany({
      where: { id: { in: own }, ownerId, attempt, state: 'pending' },
      data: { attempt: null },
    }),
  );
}
