import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import { endSession, findPersonBySession } from './session';

/** Ends the session of a token. Nothing happens when it has ended already. */
export async function signOut(token: string, now = new Date()): Promise<void> {
  const person = await findPersonBySession(token, now);
  await inTransaction(async (tx) => {
    const userId = await endSession(tx, token);
    if (!userId) return;
    await recordAudit(tx, {
      action: 'session.ended',
      subject: 'user',
      subjectId: userId,
      municipalityId: null,
      // A session that had grown too old ends too, but then nobody is signed in.
      actor: person ?? { kind: 'visitor' },
      details: {},
    });
  });
}
