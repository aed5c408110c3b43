import 'server-only';
import { columnOfDay, dayOf } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import type { Bilingual } from '@/lib/i18n/locales';

export type Membership = { settlementId: string; municipalityId: string; name: Bilingual };

/**
 * To which municipality each of these settlements belongs on the day of `now`. One that is unknown, or belongs to none, is left out.
 * The end of a membership is its first day outside.
 */
export async function membershipsOf(
  tx: Tx,
  settlementIds: readonly string[],
  now: Date,
): Promise<Membership[]> {
  if (settlementIds.length === 0) return [];
  const today = columnOfDay(dayOf(now));
  const rows = await tx.settlementMembership.findMany({
    where: {
      settlementId: { in: [...settlementIds] },
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: today } }] },
        { OR: [{ validTo: null }, { validTo: { gt: today } }] },
      ],
    },
    select: {
      settlementId: true,
      municipalityId: true,
      settlement: { select: { nameKy: true, nameRu: true } },
    },
  });
  return rows.map(({ settlementId, municipalityId, settlement: { nameKy, nameRu } }) => ({
    settlementId,
    municipalityId,
    name: { ky: nameKy, ru: nameRu },
  }));
}

/** The settlement's names, if it belongs to the municipality today; else null. */
export async function settlementOf(
  tx: Tx,
  municipalityId: string,
  settlementId: string,
  now: Date,
): Promise<Bilingual | null> {
  const [membership] = await membershipsOf(tx, [settlementId], now);
  return membership?.municipalityId === municipalityId ? membership.name : null;
}
