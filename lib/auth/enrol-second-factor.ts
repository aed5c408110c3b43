import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/identity/actor';
import { keyedBytes } from '@/lib/identity/keyed-hash';
import { done, type Outcome, refused } from '@/lib/outcome';
import { replaceRecoveryCodes } from './recovery-codes';
import { lockSession, sealSecret } from './second-factor-row';
import { startSession } from './session';
import { checkTotp, secretOf } from './totp';
import { writeFactorLetter } from './write-factor-letter';

export type EnrolRefusal = 'session_over' | 'no_office' | 'already_enrolled' | 'wrong_code';

type Enrolled = { token: string; recoveryCodes: string[] };

/** The key that the enrolment page of this session shows. It is nowhere stored before its first code has been shown to fit. */
export function enrolmentSecret(sessionId: string): string {
  return secretOf(keyedBytes('totp-enrolment', sessionId));
}

/** Whoever holds an office may enrol once; a second time (a new telephone) only in a session that has shown the former factor. */
export function whyNotEnrol(actor: Person, enrolled: boolean): 'no_office' | 'already_enrolled' | null {
  if (actor.kind === 'staff') return null;
  if (!actor.awaitsSecondFactor) return 'no_office';
  return enrolled ? 'already_enrolled' : null;
}

/**
 * Takes the app's first code as the proof that the app knows the key, gives ten recovery codes, and begins a new session that has
 * shown the second factor. The former token is dead.
 */
export function enrolSecondFactor(
  actor: Person,
  { token, code }: { token: string; code: string },
  { now }: { now: Date },
): Promise<Outcome<Enrolled, EnrolRefusal>> {
  return inTransaction(async (tx) => {
    const session = await lockSession(tx, token);
    if (!session || session.userId !== actor.userId) return refused('session_over');
    const { userId } = session;
    await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`;
    const enrolled = (await tx.secondFactor.count({ where: { userId } })) > 0;
    const refusal = whyNotEnrol(actor, enrolled);
    if (refusal) return refused(refusal);
    const secret = enrolmentSecret(session.id);
    const answer = checkTotp(secret, code, now, null);
    if (!answer.ok) return refused('wrong_code');
    const row = { secretCipher: sealSecret(userId, secret), lastStep: answer.step, createdAt: now };
    await tx.secondFactor.upsert({ where: { userId }, create: { userId, ...row }, update: row });
    const recoveryCodes = await replaceRecoveryCodes(tx, userId);
    await tx.session.deleteMany({ where: { id: session.id } });
    const fresh = await startSession(tx, userId, now, { device: session.device, secondFactorAt: now });
    await writeFactorLetter(tx, userId, 'enrolled', now);
    await recordAudit(tx, {
      action: 'second_factor.enrolled',
      subject: 'user',
      subjectId: userId,
      municipalityId: null,
      actor,
      details: { replaced: enrolled },
    });
    return done({ token: fresh, recoveryCodes });
  });
}
