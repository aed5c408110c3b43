import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { columnOfDay } from '@/lib/clock';
import { blindIndex, encryptField } from '@/lib/crypto/field-encryption';
import { newId } from '@/lib/db/new-id';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { type Actor, isPerson } from '@/lib/identity/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { settlementOf } from '@/lib/municipalities/membership';
import { done, type Outcome, refused } from '@/lib/outcome';
import type { GrantInput } from './input';
import { keepsAdministrator } from './keeps-administrator';
import { type GrantRefusal, type Term, termOf, whyNotGrant } from './policy';

/** An invitation that nobody has taken by then is void. */
export const INVITATION_DAYS = 14;

/** `granted`: the account exists and has the role. `invited`: it has been written to, and takes the role when it signs in. */
export type Granted = { kind: 'granted' | 'invited'; id: string };

/**
 * Gives a role by an order. An address without an account is invited. The person is told by letter. Refused with `already_held` when the
 * same role overlaps, with `leaves_no_administrator` when an administrator's term would end into a gap,
 * with `no_account` when somebody without an account should become an administrator of the country.
 */
export async function grantRole(
  actor: Actor,
  municipalityId: string | null,
  input: GrantInput,
  { now }: { now: Date },
): Promise<Outcome<Granted, GrantRefusal | 'no_account'>> {
  const term = termOf(input, now);
  return inTransaction(async (tx) => {
    const refusal = whyNotGrant(actor, { municipalityId, role: input.role }, term, input.order.date, now);
    if (refusal) return refused(refusal);
    const { settlementId } = input;
    if (settlementId && !(municipalityId && (await settlementOf(tx, municipalityId, settlementId, now))))
      return refused('not_its_settlement');
    const user = await tx.user.findUnique({
      where: { emailIndex: blindIndex('email', input.email) },
      select: { id: true },
    });
    if (!user && municipalityId) return done(await invite(tx, actor, municipalityId, input, term, now));
    if (!user) return refused('no_account');
    const written = await writeGrant(tx, { userId: user.id, municipalityId, ...input, term, actor });
    if (written === 'already_held' || written === 'leaves_no_administrator') return refused(written);
    await recordAudit(tx, {
      actor,
      action: 'role.granted',
      subject: 'user',
      subjectId: user.id,
      municipalityId,
      details: { role: input.role, grantId: written.id },
    });
    await enqueue(tx, 'role.granted', { grantId: written.id });
    return done({ kind: 'granted', id: written.id });
  });
}

type NewGrant = Pick<GrantInput, 'role' | 'settlementId' | 'order'> & {
  userId: string;
  municipalityId: string | null;
  term: Term;
  actor: Actor;
};

/** Writes the row, or says which rule of the database forbids it. */
export async function writeGrant(
  tx: Tx,
  { userId, municipalityId, role, settlementId, term, order, actor }: NewGrant,
): Promise<{ id: string } | 'already_held' | 'leaves_no_administrator'> {
  // Two who grant the same at once: the second one waits here and sees what the first has written.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('grants/' || ${userId}, 0))`;
  const held = await tx.roleGrant.count({
    where: {
      userId,
      municipalityId,
      role,
      settlementId,
      OR: [{ validTo: null }, { validTo: { gt: term.from } }],
      ...(term.to ? { validFrom: { lt: term.to } } : {}),
    },
  });
  if (held > 0) return 'already_held';
  const instead = { from: term.from, to: term.to };
  if (role === 'administrator' && municipalityId) {
    if (!(await keepsAdministrator(tx, municipalityId, { grantId: null, instead })))
      return 'leaves_no_administrator';
  }
  return tx.roleGrant.create({
    data: {
      userId,
      municipalityId,
      settlementId,
      role,
      validFrom: term.from,
      validTo: term.to,
      grantedById: isPerson(actor) ? actor.userId : null,
      orderNumber: order.number,
      orderDate: columnOfDay(order.date),
      orderSignedBy: order.signedBy,
    },
    select: { id: true },
  });
}

async function invite(
  tx: Tx,
  actor: Actor,
  municipalityId: string,
  { email, role, settlementId, order }: GrantInput,
  term: Term,
  now: Date,
): Promise<Granted> {
  const id = newId();
  await tx.grantInvitation.create({
    data: {
      id,
      municipalityId,
      settlementId,
      role,
      emailCipher: encryptField(email, { column: 'grant_invitation.email_cipher', row: id }),
      emailIndex: blindIndex('email', email),
      validFrom: term.from,
      validTo: term.to,
      orderNumber: order.number,
      orderDate: columnOfDay(order.date),
      orderSignedBy: order.signedBy,
      invitedById: isPerson(actor) ? actor.userId : null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
    },
  });
  await recordAudit(tx, {
    actor,
    action: 'role.offered',
    subject: 'grant_invitation',
    subjectId: id,
    municipalityId,
    details: { role },
  });
  await enqueue(tx, 'role.offered', { invitationId: id });
  return { kind: 'invited', id };
}
