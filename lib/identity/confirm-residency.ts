import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { encryptField } from '@/lib/crypto/field-encryption';
import { newId } from '@/lib/db/new-id';
import { inTransaction } from '@/lib/db/transaction';
import { enqueue } from '@/lib/jobs/enqueue';
import { settlementOf } from '@/lib/municipalities/membership';
import { done, type Outcome, refused } from '@/lib/outcome';
import type { Actor } from './actor';
import { attachPersonalNumber } from './attach-personal-number';
import type { ConfirmInput } from './confirm-input';
import { keyedPersonalNumber, type NumberProblem, parsePersonalNumber } from './personal-number';
import { type ConfirmRefusal, whyNotConfirm } from './residency-policy';
import { writeConfirmation } from './write-confirmation';

export type ConfirmResidencyRefusal =
  | ConfirmRefusal
  | 'settlement_not_here'
  | `number_${NumberProblem}`
  | 'number_unusual';

type Confirmation = { codeId: string; municipalityId: string; input: ConfirmInput };

/**
 * A clerk has compared passport and person: the number belongs to the account and the residence is confirmed, or the number is
 * held because it is another account's. Either way the code is used up. Two clerks at once: the second is told that it is done.
 */
export async function confirmResidency(
  actor: Actor,
  { codeId, municipalityId, input }: Confirmation,
  { now }: { now: Date },
): Promise<Outcome<{ held: boolean }, ConfirmResidencyRefusal>> {
  const parsed = parsePersonalNumber(input.personalNumber, now);
  if (!parsed.done) return refused(`number_${parsed.refusal}` as const);
  const { number, warnings } = parsed.value;
  if (warnings.length > 0 && !input.looked) return refused('number_unusual');
  const keyed = keyedPersonalNumber(number);
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM residency_code WHERE id = ${codeId}::uuid FOR UPDATE`;
    const code = await tx.residencyCode.findUnique({ where: { id: codeId } });
    if (!code) return refused('code_expired');
    const { userId: personId, usedAt, expiresAt } = code;
    const { settlementId, name, address } = input;
    const refusal = whyNotConfirm(
      actor,
      { municipalityId, settlementId },
      { personId, usedAt, expiresAt },
      now,
    );
    if (refusal || actor.kind !== 'staff') return refused(refusal ?? 'no_permission');
    if (!(await settlementOf(tx, municipalityId, settlementId, now))) return refused('settlement_not_here');

    const holdId = newId();
    const attached = await attachPersonalNumber(tx, {
      personId,
      number: keyed,
      via: 'counter',
      municipalityId,
      now,
      evidence: {
        id: holdId,
        settlementId,
        nameCipher: encryptField(name, { column: 'number_hold.name_cipher', row: holdId }),
        addressCipher: encryptField(address, { column: 'number_hold.address_cipher', row: holdId }),
        enteredById: actor.userId,
      },
    });
    const held = attached === 'held';
    const confirmedById = actor.userId;
    if (!held) {
      const confirmationId = await writeConfirmation(tx, {
        personId,
        settlementId,
        municipalityId,
        name,
        address,
        confirmedById,
        now,
      });
      await enqueue(tx, 'residency.confirmed', { confirmationId });
    }
    await tx.residencyCode.update({ where: { id: codeId }, data: { usedAt: now } });
    await recordAudit(tx, {
      action: held ? 'residency.held' : 'residency.confirmed',
      subject: 'user',
      subjectId: personId,
      municipalityId,
      actor,
      details: { settlementId },
    });
    return done({ held });
  });
}
