import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { decryptField } from '@/lib/crypto/field-encryption';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { enqueue } from '@/lib/jobs/enqueue';
import { done, type Outcome, refused } from '@/lib/outcome';
import type { Actor } from './actor';
import { type HoldDecision, movesNumber } from './holds';
import { type DecideRefusal, whyNotDecide } from './residency-policy';
import { endConfirmation, writeConfirmation } from './write-confirmation';

export type DecideHoldRefusal = DecideRefusal | 'changed_elsewhere';

/**
 * An administrator decides whose a held number is. Moved: it goes to the account that claims it, which is confirmed with what the
 * clerk saw; the former account loses number and confirmation and keeps everything it did. Kept: nothing moves. Both are told.
 */
export async function decideHold(
  actor: Actor,
  { holdId, decision }: { holdId: string; decision: HoldDecision },
  { now }: { now: Date },
): Promise<Outcome<null, DecideHoldRefusal>> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM number_hold WHERE id = ${holdId}::uuid FOR UPDATE`;
    const hold = await tx.numberHold.findUniqueOrThrow({ where: { id: holdId }, select: HOLD });
    const refusal = whyNotDecide(actor, hold);
    if (refusal || actor.kind !== 'staff') return refused(refusal ?? 'no_permission');
    if (movesNumber(decision)) {
      if (!(await moveNumber(tx, hold, now))) return refused('changed_elsewhere');
      await confirmClaimant(tx, hold, now);
    }
    await tx.numberHold.update({
      where: { id: holdId },
      // What the clerk saw has done its duty.
      data: {
        decision,
        decidedAt: now,
        decidedById: actor.userId,
        nameCipher: null,
        addressCipher: null,
      },
    });
    await recordAudit(tx, {
      action: 'number_hold.decided',
      subject: 'number_hold',
      subjectId: holdId,
      municipalityId: hold.municipalityId,
      actor,
      details: { decision },
    });
    await enqueue(tx, 'number.decided', { holdId });
    return done(null);
  });
}

const HOLD = {
  id: true,
  municipalityId: true,
  claimantId: true,
  holderId: true,
  enteredById: true,
  decidedAt: true,
  keyId: true,
  digest: true,
  via: true,
  settlementId: true,
  nameCipher: true,
  addressCipher: true,
} as const;

type Hold = {
  id: string;
  municipalityId: string | null;
  claimantId: string;
  holderId: string;
  enteredById: string | null;
  keyId: string;
  digest: string;
  via: 'counter' | 'national';
  settlementId: string | null;
  nameCipher: string | null;
  addressCipher: string | null;
};

/** Whether the number could move. Not when it has got a third owner since, or the former account no longer has it. */
async function moveNumber(tx: Tx, hold: Hold, now: Date): Promise<boolean> {
  const { claimantId, holderId, keyId, digest, via } = hold;
  for (const id of [claimantId, holderId].sort())
    await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const owner = await tx.personNumber.findUnique({ where: { digest }, select: { userId: true } });
  if (owner && owner.userId !== holderId) return false;
  const { count } = await tx.personNumber.deleteMany({ where: { userId: holderId } });
  if (count === 0) return false;
  if (holderId !== claimantId) {
    await tx.personNumber.deleteMany({ where: { userId: claimantId } });
    await endConfirmation(tx, holderId, now);
  }
  await tx.personNumber.create({ data: { userId: claimantId, keyId, digest, via, at: now } });
  return true;
}

/** A claim from the counter is finished with what the clerk saw; one from the national sign-on needs no counter. */
async function confirmClaimant(tx: Tx, hold: Hold, now: Date): Promise<void> {
  const { id, claimantId, municipalityId, settlementId, nameCipher, addressCipher, enteredById } = hold;
  if (!municipalityId || !settlementId || !nameCipher || !addressCipher || !enteredById) return;
  await writeConfirmation(tx, {
    personId: claimantId,
    settlementId,
    municipalityId,
    name: decryptField(nameCipher, { column: 'number_hold.name_cipher', row: id }),
    address: decryptField(addressCipher, { column: 'number_hold.address_cipher', row: id }),
    confirmedById: enteredById,
    now,
  });
}
