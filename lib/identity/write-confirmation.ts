import 'server-only';
import { encryptField } from '@/lib/crypto/field-encryption';
import { newId } from '@/lib/db/new-id';
import type { Tx } from '@/lib/db/transaction';
import { inForce } from './in-force';

type Confirmed = {
  personId: string;
  settlementId: string;
  municipalityId: string;
  /** As in the passport. */
  name: string;
  address: string;
  confirmedById: string;
  now: Date;
};

/**
 * Writes a confirmed residence, in the caller's transaction on the locked account. Who has moved lives here from now on: the former
 * residence ends at this moment and is kept, with what was done under it. Returns the id of the confirmation.
 */
export async function writeConfirmation(tx: Tx, confirmed: Confirmed): Promise<string> {
  const { personId, settlementId, municipalityId, name, address, confirmedById, now } = confirmed;
  const current = await tx.residence.findFirst({
    where: { userId: personId, ...inForce(now) },
    select: { id: true, settlementId: true, municipalityId: true },
  });
  const stays = current?.settlementId === settlementId && current.municipalityId === municipalityId;
  if (current && !stays) await tx.residence.update({ where: { id: current.id }, data: { validTo: now } });
  const { id: residenceId } =
    current && stays
      ? await tx.residence.update({
          where: { id: current.id },
          data: { confirmedAt: now },
          select: { id: true },
        })
      : await tx.residence.create({
          data: { userId: personId, settlementId, municipalityId, validFrom: now, confirmedAt: now },
          select: { id: true },
        });
  const id = newId();
  await tx.residencyConfirmation.create({
    data: {
      id,
      userId: personId,
      residenceId,
      municipalityId,
      confirmedById,
      confirmedAt: now,
      nameCipher: encryptField(name, { column: 'residency_confirmation.name_cipher', row: id }),
      addressCipher: encryptField(address, { column: 'residency_confirmation.address_cipher', row: id }),
    },
  });
  await tx.user.update({ where: { id: personId }, data: { name } });
  return id;
}

/** The number was another's: the account keeps its acts and its residence, and is confirmed no more. */
export async function endConfirmation(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.residencyConfirmation.updateMany({
    where: { userId: personId, endedAt: null },
    data: { endedAt: now },
  });
  await tx.residence.updateMany({
    where: { userId: personId, ...inForce(now) },
    data: { confirmedAt: null },
  });
}
