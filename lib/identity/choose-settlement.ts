import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import { membershipsOf } from '@/lib/municipalities/membership';
import { done, type Outcome, refused } from '@/lib/outcome';
import type { Person } from './actor';
import { inForce } from './in-force';

export type SettlementRefusal = 'unknown_settlement';

/**
 * Writes down where a person lives from now on; the municipality follows from the settlement. The former residence ends at this
 * moment and is kept, with what was done under it. A new one begins unconfirmed. Choosing the same settlement again changes nothing.
 */
export function chooseSettlement(
  actor: Person,
  { settlementId }: { settlementId: string },
  { now }: { now: Date },
): Promise<Outcome<{ municipalityId: string }, SettlementRefusal>> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${actor.userId}::uuid FOR UPDATE`;
    const [membership] = await membershipsOf(tx, [settlementId], now);
    if (!membership) return refused('unknown_settlement');
    const { municipalityId } = membership;
    const current = await tx.residence.findFirst({
      where: { userId: actor.userId, ...inForce(now) },
      select: { id: true, settlementId: true, municipalityId: true },
    });
    if (current?.settlementId === settlementId && current.municipalityId === municipalityId)
      return done({ municipalityId });
    if (current) await tx.residence.update({ where: { id: current.id }, data: { validTo: now } });
    await tx.residence.create({
      data: { userId: actor.userId, settlementId, municipalityId, validFrom: now },
    });
    await recordAudit(tx, {
      action: 'residence.chosen',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId,
      actor,
      details: { settlementId },
    });
    return done({ municipalityId });
  });
}
