import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { columnOfDay, dayOf } from '@/lib/clock';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { done, type Outcome, refused } from '@/lib/outcome';
import type { Person } from './actor';

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
    const municipalityId = await municipalityOf(tx, settlementId, now);
    if (!municipalityId) return refused('unknown_settlement');
    const current = await tx.residence.findFirst({
      where: { userId: actor.userId, OR: [{ validTo: null }, { validTo: { gt: now } }] },
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

async function municipalityOf(tx: Tx, settlementId: string, now: Date): Promise<string | null> {
  const today = columnOfDay(dayOf(now));
  const membership = await tx.settlementMembership.findFirst({
    where: {
      settlementId,
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: today } }] },
        { OR: [{ validTo: null }, { validTo: { gt: today } }] },
      ],
    },
    select: { municipalityId: true },
  });
  return membership?.municipalityId ?? null;
}
