import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import { endSession } from './session';

/** Ends the session of a token. Nothing happens when it has ended already. */
export async function signOut(token: string): Promise<void> {
  await inTransaction(async (tx) => {
    const userId = await endSession(tx, token);
    if (!userId) return;
    await recordAudit(tx, {
      action: 'session.ended',
      subject: 'user',
      subjectId: userId,
      municipalityId: null,
      actor: { kind: 'visitor' },
      details: {},
    });
  });
}
