import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { config } from '@/lib/config';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import type { Person } from '@/lib/identity/actor';
import { DEMONSTRATION_TOTP_SECRET } from '@/lib/identity/demonstration-accounts';
import { done, type Outcome, refused } from '@/lib/outcome';
import { plainRecoveryCode, recoveryHash } from './recovery-codes';
import { FACTOR_TRIES, lockSecondFactor, lockSession } from './second-factor-row';
import { startSession } from './session';
import { checkTotp } from './totp';
import { writeFactorLetter } from './write-factor-letter';

/** `wrong_code` and `used_code` leave tries; `too_many_tries` has ended the session. */
export type FactorRefusal = 'session_over' | 'not_enrolled' | 'wrong_code' | 'used_code' | 'too_many_tries';

type Answer = { ok: true; method: 'totp' | 'recovery' } | { ok: false; reason: 'wrong_code' | 'used_code' };

/**
 * Shows the second factor: six digits of the app, or a recovery code, each good once. Five wrong answers end the session.
 * The session that has shown it is a new one; the former token is dead.
 */
export function verifySecondFactor(
  actor: Person,
  { token, code }: { token: string; code: string },
  { now }: { now: Date },
): Promise<Outcome<{ token: string }, FactorRefusal>> {
  return inTransaction(async (tx) => {
    const session = await lockSession(tx, token);
    if (!session || session.userId !== actor.userId) return refused('session_over');
    const factor = await lockSecondFactor(tx, session.userId);
    if (!factor) return refused('not_enrolled');
    const answer = /^\d{6}$/.test(code)
      ? await takeTotp(tx, session.userId, factor, code, now)
      : await takeRecoveryCode(tx, session.userId, code, now);
    if (!answer.ok) return refused(await countWrongAnswer(tx, actor, session, answer.reason));
    return done({ token: await passSecondFactor(tx, actor, session, answer.method, now) });
  });
}

/** Replaces a session by one that has shown the second factor, and says so in the log. */
async function passSecondFactor(
  tx: Tx,
  actor: Person,
  { id, userId, device }: { id: string; userId: string; device: string | null },
  method: 'totp' | 'recovery',
  now: Date,
): Promise<string> {
  await tx.session.deleteMany({ where: { id } });
  const token = await startSession(tx, userId, now, { device, secondFactorAt: now });
  if (method === 'recovery') await writeFactorLetter(tx, userId, 'recovery_used', now);
  await recordAudit(tx, {
    action: 'second_factor.shown',
    subject: 'user',
    subjectId: userId,
    municipalityId: null,
    actor,
    details: { method },
  });
  return token;
}

async function takeTotp(
  tx: Tx,
  userId: string,
  { secret, lastStep }: { secret: string; lastStep: number | null },
  code: string,
  now: Date,
): Promise<Answer> {
  // The demonstration tells everybody the code of its accounts: there, many take the same one within half a minute.
  const open = config().demonstration && secret === DEMONSTRATION_TOTP_SECRET;
  const answer = checkTotp(secret, code, now, open ? null : lastStep);
  if (!answer.ok) return answer;
  await tx.secondFactor.update({ where: { userId }, data: { lastStep: answer.step } });
  return { ok: true, method: 'totp' };
}

async function takeRecoveryCode(tx: Tx, userId: string, typed: string, now: Date): Promise<Answer> {
  const plain = plainRecoveryCode(typed);
  if (!plain) return { ok: false, reason: 'wrong_code' };
  const codeHash = recoveryHash(userId, plain);
  const used = await tx.recoveryCode.updateMany({
    where: { userId, codeHash, usedAt: null },
    data: { usedAt: now },
  });
  if (used.count === 1) return { ok: true, method: 'recovery' };
  const known = await tx.recoveryCode.count({ where: { userId, codeHash } });
  return { ok: false, reason: known > 0 ? 'used_code' : 'wrong_code' };
}

/** Counts a wrong answer; the fifth ends the session. */
async function countWrongAnswer(
  tx: Tx,
  actor: Person,
  session: { id: string; userId: string; factorTries: number },
  reason: 'wrong_code' | 'used_code',
): Promise<FactorRefusal> {
  const tries = session.factorTries + 1;
  const over = tries >= FACTOR_TRIES;
  if (over) await tx.session.deleteMany({ where: { id: session.id } });
  else await tx.session.update({ where: { id: session.id }, data: { factorTries: tries } });
  await recordAudit(tx, {
    action: 'second_factor.refused',
    subject: 'user',
    subjectId: session.userId,
    municipalityId: null,
    actor,
    details: { reason, tries },
  });
  return over ? 'too_many_tries' : reason;
}
