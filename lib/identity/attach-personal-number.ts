import 'server-only';
import { newId } from '@/lib/db/new-id';
import type { Tx } from '@/lib/db/transaction';
import { enqueue } from '@/lib/jobs/enqueue';
import { inForce } from './in-force';
import type { KeyedNumber } from './personal-number';

export type NumberVia = 'counter' | 'national';

/** What the clerk saw, kept with a hold so that a decision can finish the confirmation. Names are encrypted for the row `id`. */
export type HoldEvidence = {
  id: string;
  settlementId: string;
  nameCipher: string;
  addressCipher: string;
  enteredById: string;
};

type Attachment = {
  personId: string;
  number: KeyedNumber;
  via: NumberVia;
  /** Whose administrator decides when it is held; null when the person lives nowhere yet: then where the other account lives. */
  municipalityId: string | null;
  evidence?: HoldEvidence;
  now: Date;
};

/**
 * Makes a keyed number belong to an account, in the caller's transaction; the caller records the one audit entry.
 * 'attached': now its own. 'same': it was already; brought under the newest key, and `national` outranks `counter`.
 * 'held': it belongs to another account, or this account has another number. Nothing is attached: the claim waits for an
 * administrator (number_hold) and both accounts are told. Two at once for one number: one attaches, the other is held.
 */
export async function attachPersonalNumber(
  tx: Tx,
  attachment: Attachment,
): Promise<'attached' | 'same' | 'held'> {
  const { personId, number, via, now } = attachment;
  await lockNumber(tx, number);
  await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const holder = await findHolder(tx, number);
  const own = await tx.personNumber.findUnique({ where: { userId: personId }, select: { id: true } });
  if (holder?.userId === personId) {
    await tx.personNumber.update({
      where: { id: holder.id },
      data: {
        keyId: number.keyId,
        digest: number.digest,
        ...(via === 'national' ? { via } : {}),
      },
    });
    return 'same';
  }
  if (holder || own) {
    await hold(tx, attachment, holder?.userId ?? personId);
    return 'held';
  }
  const { keyId, digest } = number;
  await tx.personNumber.create({ data: { userId: personId, keyId, digest, via, at: now } });
  return 'attached';
}

/** Whose a number is, under whatever key it was written. */
export async function findHolder(
  tx: Tx,
  { digest, former }: Pick<KeyedNumber, 'digest' | 'former'>,
): Promise<{ id: string; userId: string } | null> {
  return tx.personNumber.findFirst({
    where: { digest: { in: [digest, ...former.map((one) => one.digest)] } },
    select: { id: true, userId: true },
  });
}

/**
 * The unique column alone cannot see one number under two keys, as while processes restart one by one. All know both keys by then
 * (docs/residency.md, rotation in two steps), so they meet on a digest; always in one order, so that none waits in a circle.
 */
export async function lockNumber(tx: Tx, { digest, former }: KeyedNumber): Promise<void> {
  for (const each of [digest, ...former.map((one) => one.digest)].sort())
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${each}, 0))`;
}

async function hold(
  tx: Tx,
  { personId, number, via, municipalityId, evidence, now }: Attachment,
  holderId: string,
): Promise<void> {
  const { keyId, digest } = number;
  const [made] = await tx.numberHold.createManyAndReturn({
    data: [
      {
        ...(evidence ?? { id: newId() }),
        municipalityId: municipalityId ?? (await homeOf(tx, holderId, now)),
        claimantId: personId,
        holderId,
        keyId,
        digest,
        via,
        at: now,
      },
    ],
    // An account waits for one decision at a time (number_hold_one_open): the same typed again changes nothing.
    skipDuplicates: true,
    select: { id: true },
  });
  if (made) await enqueue(tx, 'number.held', { holdId: made.id });
}

async function homeOf(tx: Tx, userId: string, now: Date): Promise<string | null> {
  const home = await tx.residence.findFirst({
    where: { userId, ...inForce(now) },
    select: { municipalityId: true },
  });
  return home?.municipalityId ?? null;
}
