import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { config } from '@/lib/config';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import { holdsRole, type Staff } from '@/lib/identity/actor';
import { inForce } from '@/lib/identity/in-force';
import { done, type Outcome, refused } from '@/lib/outcome';
import { paths } from '@/lib/paths';
import { writeFactorLetter } from './write-factor-letter';

export type ResetRefusal = 'not_found' | 'own_factor' | 'not_enrolled';

/**
 * Takes a colleague's second factor away, for example after a lost telephone: secret, recovery codes and all sessions.
 * With the next sign-in the colleague sets up a new one. Never one's own: two people must know. Both are told by mail.
 */
export function resetSecondFactor(
  actor: Staff,
  { municipalityId, userId }: { municipalityId: string; userId: string },
  { now }: { now: Date },
): Promise<Outcome<null, ResetRefusal>> {
  return inTransaction(async (tx) => {
    if (!holdsRole(actor, municipalityId, 'administrator')) return refused('not_found');
    await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`;
    const colleague = await tx.user.findFirst({
      where: { id: userId, grants: { some: { municipalityId, ...inForce(now) } } },
      select: { id: true, secondFactor: { select: { userId: true } } },
    });
    if (!colleague) return refused('not_found');
    if (colleague.id === actor.userId) return refused('own_factor');
    if (!colleague.secondFactor) return refused('not_enrolled');
    await tx.secondFactor.delete({ where: { userId } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
    const { count: sessions } = await tx.session.deleteMany({ where: { userId } });
    await writeFactorLetter(tx, userId, 'reset', now);
    await writeFactorLetter(
      tx,
      actor.userId,
      'reset_by_you',
      now,
      await listOf(tx, municipalityId, actor.locale),
    );
    await recordAudit(tx, {
      action: 'second_factor.reset',
      subject: 'user',
      subjectId: userId,
      municipalityId,
      actor,
      details: { sessions },
    });
    return done(null);
  });
}

async function listOf(tx: Tx, municipalityId: string, locale: Locale): Promise<string> {
  const { slug } = await tx.unit.findUniqueOrThrow({ where: { id: municipalityId }, select: { slug: true } });
  return config().origin + paths.staffSecondFactors(locale, slug ?? '');
}
