import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import { SYSTEM } from '@/lib/identity/actor';
import { LIMITS } from './limits';

/** Codes are kept for a day after they expired, so that a late one can be told "expired" and not "unknown". */
const KEEP_CODES_MS = 24 * 3_600_000;

type Swept = { codes: number; sessions: number; letters: number; texts: number; forms: number };

/** Removes codes, sessions and counters that no longer count, and the codes inside letters that could not be sent. */
export function sweepSignIn({ now }: { now: Date }): Promise<Swept> {
  return inTransaction(async (tx) => {
    const codes = await tx.signInCode.deleteMany({
      where: { expiresAt: { lt: new Date(now.getTime() - KEEP_CODES_MS) } },
    });
    const idleSince = new Date(now.getTime() - LIMITS.resident.idleMs);
    const sessions = await tx.session.deleteMany({
      where: { OR: [{ expires: { lte: now } }, { lastSeenAt: { lte: idleSince } }] },
    });
    const letters = await tx.$executeRaw`
      UPDATE letter SET parameters = '{}', failure = COALESCE(failure, 'expired')
      WHERE template = 'sign_in' AND sent_at IS NULL AND parameters <> '{}' AND created_at < ${new Date(now.getTime() - KEEP_CODES_MS)}`;
    // Nobody reads an SMS again: what was sent is gone after a day, with the number it went to.
    const texts = await tx.textMessage.deleteMany({
      where: { createdAt: { lt: new Date(now.getTime() - KEEP_CODES_MS) } },
    });
    const forms = await tx.keptForm.deleteMany({ where: { expiresAt: { lte: now } } });
    await tx.$executeRaw`DELETE FROM rate_limit WHERE expire < ${now.getTime() - 3_600_000}`;
    const swept = {
      codes: codes.count,
      sessions: sessions.count,
      letters,
      texts: texts.count,
      forms: forms.count,
    };
    if (Object.values(swept).some((count) => count > 0)) {
      await recordAudit(tx, {
        action: 'sign_in.swept',
        subject: 'session',
        subjectId: 'expired',
        municipalityId: null,
        actor: SYSTEM('sign_in.sweep'),
        details: swept,
      });
    }
    return swept;
  });
}
