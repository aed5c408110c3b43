import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/identity/actor';

/** Signs every own device out but the one of `sessionId`; returns how many there were. */
export function endOtherDevices(actor: Person, sessionId: string): Promise<number> {
  return inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { userId: actor.userId, id: { not: sessionId } },
    });
    if (count === 0) return 0;
    await recordAudit(tx, {
      action: 'session.others_ended',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: null,
      actor,
      details: { count },
    });
    return count;
  });
}
