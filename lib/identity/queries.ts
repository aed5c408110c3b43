import 'server-only';
import { type Day, dayOf } from '@/lib/clock';
import { db } from '@/lib/db/client';
import type { Bilingual } from '@/lib/i18n/locales';
import type { Grant, RoleName } from './actor';
import { inForce } from './in-force';

export type ResidenceView = {
  settlement: { id: string; name: Bilingual };
  municipality: { slug: string; name: Bilingual };
  since: Day;
  confirmed: boolean;
};

/** Where a person lives now; null when no settlement has been chosen. */
export async function getResidence(userId: string, now: Date): Promise<ResidenceView | null> {
  const named = { select: { id: true, slug: true, nameKy: true, nameRu: true } };
  const row = await db.residence.findFirst({
    where: { userId, ...inForce(now) },
    select: { validFrom: true, confirmedAt: true, settlement: named, municipality: named },
  });
  if (!row) return null;
  const { settlement, municipality } = row;
  return {
    settlement: { id: settlement.id, name: nameOf(settlement) },
    municipality: { slug: municipality.slug ?? '', name: nameOf(municipality) },
    since: dayOf(row.validFrom),
    confirmed: row.confirmedAt !== null,
  };
}

export type WorkplaceView = { id: string; slug: string; name: Bilingual; roles: RoleName[] };

/** The municipalities of some grants with the roles held there, by name. One query. */
export async function listWorkplaces(grants: readonly Grant[]): Promise<WorkplaceView[]> {
  const units = await db.unit.findMany({
    where: {
      id: { in: grants.flatMap(({ municipalityId }) => municipalityId ?? []) },
      slug: { not: null },
    },
    select: { id: true, slug: true, nameKy: true, nameRu: true },
    orderBy: [{ nameKy: 'asc' }, { id: 'asc' }],
  });
  return units.map((unit) => ({
    id: unit.id,
    slug: unit.slug ?? '',
    name: nameOf(unit),
    roles: grants.filter(({ municipalityId }) => municipalityId === unit.id).map(({ role }) => role),
  }));
}

function nameOf({ nameKy, nameRu }: { nameKy: string | null; nameRu: string | null }): Bilingual {
  return { ky: nameKy, ru: nameRu };
}
