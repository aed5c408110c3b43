import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/identity/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { EXPORT_MS } from './limits';

/** Asks for a copy of all own data; while one is being made, it is that one. Returns its id; the job does the rest within minutes. */
export function requestExport(actor: Person, { now }: { now: Date }): Promise<string> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${actor.userId}::uuid FOR NO KEY UPDATE`;
    const waiting = await tx.dataExport.findFirst({
      where: { userId: actor.userId, readyAt: null, expiresAt: { gt: now } },
      select: { id: true },
    });
    if (waiting) return waiting.id;
    const { id } = await tx.dataExport.create({
      data: { userId: actor.userId, requestedAt: now, expiresAt: new Date(now.getTime() + EXPORT_MS) },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: 'data.export_requested',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: null,
      actor,
      details: {},
    });
    await enqueue(tx, 'data.export', { exportId: id });
    return id;
  });
}
