import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { newId } from '@/lib/db/new-id';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import { entersStaffPart } from '@/lib/identity/actor';
import { inForce } from '@/lib/identity/in-force';
import { sameHash } from '@/lib/identity/keyed-hash';
import { sealedEmail, sealedPhone } from '@/lib/identity/sealed-email';
import { isUuid } from '@/lib/identity/uuid';
import { done, type Outcome, refused } from '@/lib/outcome';
import { safeReturnPath } from '@/lib/paths';
import { CODE_TRIES, isCodeOver } from './limits';
import { codeHash, linkHash } from './request-sign-in';
import { endSession, startSession } from './session';

/** What a visitor shows: the digits of the mail with the id from the own cookie, or the link of the mail. */
export type Proof = { by: 'code'; id: string; code: string } | { by: 'link'; token: string };

/** `wrong_code` leaves tries (see getPendingSignIn); all others need a new code. */
export type SignInRefusal = 'unknown' | 'used' | 'expired' | 'too_many_tries' | 'wrong_code';

type SignedIn = {
  token: string;
  userId: string;
  returnTo: string;
  newAccount: boolean;
  /** Holds an office: the second factor comes next. */
  awaitsSecondFactor: boolean;
};

/**
 * Signs a person in, once for a code: its row is locked first, so fifty tries at the same time stand in a queue and each counts.
 * A first sign-in makes the account. `previousToken` is the session the browser had; it ends, whoever it belonged to.
 */
export function confirmSignIn(
  proof: Proof,
  { now, previousToken, device = null }: { now: Date; previousToken: string | null; device?: string | null },
): Promise<Outcome<SignedIn, SignInRefusal>> {
  return inTransaction(async (tx) => {
    const row = await lockRow(tx, proof);
    if (!row) return refused('unknown');
    const refusal = whyNotSignIn(row, proof, now);
    if (refusal) {
      await noteRefusal(tx, row, refusal);
      return refused(refusal);
    }
    await tx.signInCode.updateMany({
      where: { ...contactIndex(row), consumedAt: null },
      data: { consumedAt: now },
    });
    const { userId, newAccount } = await findOrMakeAccount(tx, row, now);
    if (previousToken) await endSession(tx, previousToken);
    const token = await startSession(tx, userId, now, { device });
    const roles = await tx.roleGrant.findMany({ where: { userId, ...inForce(now) }, select: { role: true } });
    await recordAudit(tx, {
      action: 'session.started',
      subject: 'user',
      subjectId: userId,
      municipalityId: null,
      actor: { kind: 'visitor' },
      details: { method: proof.by, newAccount },
    });
    return done({
      token,
      userId,
      newAccount,
      returnTo: safeReturnPath(row.returnTo, row.locale),
      awaitsSecondFactor: roles.some(({ role }) => entersStaffPart(role)),
    });
  });
}

type Row = {
  id: string;
  email: string | null;
  emailIndex: string | null;
  phone: string | null;
  phoneIndex: string | null;
  locale: Locale;
  codeHash: string;
  returnTo: string | null;
  tries: number;
  createdAt: Date;
  expiresAt: Date;
  consumedAt: Date | null;
};

/** Locks the row and the other open ones of its address, always in one order: two sign-ins of one person never wait for each other in a ring. */
async function lockRow(tx: Tx, proof: Proof): Promise<Row | undefined> {
  if (proof.by === 'code' && !isUuid(proof.id)) return undefined;
  const where = proof.by === 'code' ? { id: proof.id } : { linkHash: linkHash(proof.token) };
  const found = await tx.signInCode.findUnique({
    where,
    select: { id: true, emailIndex: true, phoneIndex: true },
  });
  if (!found) return undefined;
  await tx.$queryRaw`
    SELECT id FROM sign_in_code WHERE (email_index = ${found.emailIndex} OR phone_index = ${found.phoneIndex}) AND (consumed_at IS NULL OR id = ${found.id}::uuid) ORDER BY id FOR UPDATE`;
  const row = await tx.signInCode.findUniqueOrThrow({ where: { id: found.id } });
  const { email, phone, emailIndex, phoneIndex, returnTo, tries, createdAt, expiresAt, consumedAt } = row;
  const sent = { email, phone, emailIndex, phoneIndex, returnTo, tries, createdAt, expiresAt, consumedAt };
  return { id: row.id, codeHash: row.codeHash, ...sent, locale: row.locale === 'ru' ? 'ru' : 'ky' };
}

/** A link cannot be guessed, so wrong codes typed by a stranger do not spoil it. */
function whyNotSignIn(row: Row, proof: Proof, now: Date): SignInRefusal | null {
  if (row.consumedAt) return 'used';
  if (isCodeOver(row, now)) return 'expired';
  if (proof.by === 'link') return null;
  if (row.tries >= CODE_TRIES) return 'too_many_tries';
  return sameHash(row.codeHash, codeHash(row.id, proof.code)) ? null : 'wrong_code';
}

async function noteRefusal(tx: Tx, { id, tries }: Row, reason: SignInRefusal): Promise<void> {
  if (reason !== 'wrong_code') return;
  await tx.signInCode.update({ where: { id }, data: { tries: tries + 1 } });
  await recordAudit(tx, {
    action: 'sign_in.refused',
    subject: 'sign_in_code',
    subjectId: id,
    municipalityId: null,
    actor: { kind: 'visitor' },
    details: { reason, tries: tries + 1 },
  });
}

async function findOrMakeAccount(
  tx: Tx,
  { email, phone, locale }: Row,
  now: Date,
): Promise<{ userId: string; newAccount: boolean }> {
  const id = newId();
  const address = email ? sealedEmail(id, email) : null;
  const number = phone ? sealedPhone(id, phone) : null;
  const made = await tx.user.createMany({
    data: [{ id, ...address, ...number, locale, emailVerified: address && now, createdAt: now }],
    skipDuplicates: true,
  });
  const where = address ? { emailIndex: address.emailIndex } : { phoneIndex: number?.phoneIndex ?? '' };
  const user = await tx.user.findUniqueOrThrow({ where, select: { id: true, emailVerified: true } });
  if (address && !user.emailVerified)
    await tx.user.update({ where: { id: user.id }, data: { emailVerified: now } });
  return { userId: user.id, newAccount: made.count === 1 };
}

/** Which codes belong together: those sent to the same address or number. */
function contactIndex({ emailIndex, phoneIndex }: Pick<Row, 'emailIndex' | 'phoneIndex'>) {
  return emailIndex ? { emailIndex } : { phoneIndex: phoneIndex ?? '' };
}
