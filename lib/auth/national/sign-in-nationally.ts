import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { newId } from '@/lib/db/new-id';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import { entersStaffPart } from '@/lib/identity/actor';
import { attachPersonalNumber, findHolder } from '@/lib/identity/attach-personal-number';
import { inForce } from '@/lib/identity/in-force';
import { done, type Outcome, refused } from '@/lib/outcome';
import { endSession, startSession } from '../session';
import { findLinkedAccount, linkAccount, lockSubject } from './account-link';
import type { NationalIdentity } from './read-identity';

type Visit = {
  identity: NationalIdentity;
  locale: Locale;
  /** The person knows that another account has her number and wants one of her own all the same. */
  claim: boolean;
};

type SignedIn = {
  token: string;
  userId: string;
  newAccount: boolean;
  number: 'attached' | 'same' | 'held';
  /** Holds an office: the second factor comes next. The provider's own does not count as ours. */
  awaitsSecondFactor: boolean;
};

/** `number_elsewhere`: the number is confirmed in an account to which this identity does not lead; nothing has been made or changed. */
export type NationalRefusal = 'number_elsewhere';

/**
 * Signs a person in whom the national provider vouches for. The first time makes an account, unless her number is confirmed in another
 * one: then she is asked (nothing is merged silently), and only with `claim` gets an account whose number waits for the administrator.
 */
export function signInNationally(
  { identity, locale, claim }: Visit,
  { now, previousToken, device = null }: { now: Date; previousToken: string | null; device?: string | null },
): Promise<Outcome<SignedIn, NationalRefusal>> {
  const { subjectHash, number, name } = identity;
  return inTransaction(async (tx) => {
    await lockSubject(tx, subjectHash);
    const linked = await findLinkedAccount(tx, subjectHash);
    if (!linked && !claim && (await findHolder(tx, number))) return refused('number_elsewhere');
    const userId = linked ?? (await makeAccount(tx, identity, locale, now));
    if (linked && name) await tx.user.updateMany({ where: { id: userId, name: null }, data: { name } });
    const attached = await attachPersonalNumber(tx, {
      personId: userId,
      number,
      via: 'national',
      municipalityId: await municipalityOf(tx, userId, now),
      now,
    });
    if (previousToken) await endSession(tx, previousToken);
    const token = await startSession(tx, userId, now, { device });
    const roles = await tx.roleGrant.findMany({ where: { userId, ...inForce(now) }, select: { role: true } });
    await recordAudit(tx, {
      action: 'session.started',
      subject: 'user',
      subjectId: userId,
      municipalityId: null,
      actor: { kind: 'visitor' },
      details: { method: 'national', newAccount: !linked, number: attached },
    });
    return done({
      token,
      userId,
      newAccount: !linked,
      number: attached,
      awaitsSecondFactor: roles.some(({ role }) => entersStaffPart(role)),
    });
  });
}

async function makeAccount(
  tx: Tx,
  { subjectHash, name }: NationalIdentity,
  locale: Locale,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.user.create({ data: { id, name, locale, createdAt: now } });
  await linkAccount(tx, subjectHash, id);
  return id;
}

/** Whose administrator decides when a number is held. */
export async function municipalityOf(tx: Tx, userId: string, now: Date): Promise<string | null> {
  const residence = await tx.residence.findFirst({
    where: { userId, ...inForce(now) },
    select: { municipalityId: true },
  });
  return residence?.municipalityId ?? null;
}
