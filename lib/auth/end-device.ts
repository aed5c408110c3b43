import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import { done, type Outcome, refused } from '@/lib/outcome';

/** Signs one of the own devices out. `not_found`: it is not one of them, or it has ended already. */
export function endDevice(actor: Person, sessionId: string): Promise<Outcome<null, 'not_found'>> {
  return inTransaction(async (tx) => {
    if (!isUuid(sessionId)) return refused('not_found');
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId: actor.userId } });
    if (count === 0) return refused('not_found');
    await recordAudit(tx, {
      action: 'session.ended',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: null,
      actor,
      details: {},
    });
    return done(null);
  });
}
