import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { SYSTEM } from '@/lib/identity/actor';
import { PENDING_HOURS } from './limits';
import { type FileStore, fileStore } from './store';

const BATCH = 500;

/** Removes files that no form claimed within a day: rows first, then the bytes that no row names any more. Returns the number of rows. */
export async function sweepUploads({ now }: { now: Date }, store: FileStore = fileStore()): Promise<number> {
  const before = new Date(now.getTime() - PENDING_HOURS * 3_600_000);
  const removed = await inTransaction(async (tx) => {
    const old = await tx.upload.findMany({
      where: { state: 'pending', createdAt: { lt: before } },
      orderBy: { createdAt: 'asc' },
      take: BATCH,
      select: { id: true, storageKey: true },
    });
    if (old.length === 0) return [];
    const { count } = await tx.upload.deleteMany({
      where: { id: { in: old.map(({ id }) => id) }, state: 'pending' },
    });
    await recordAudit(tx, {
      action: 'files.swept',
      subject: 'upload',
      subjectId: 'pending',
      municipalityId: null,
      actor: SYSTEM('uploads.sweep'),
      details: { count },
    });
    return old;
  });
  for (const key of new Set(removed.map(({ storageKey }) => storageKey))) {
    await store.removeUnless(key, async () => (await db.upload.count({ where: { storageKey: key } })) > 0);
  }
  return removed.length;
}
