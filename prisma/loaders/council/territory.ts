import { type Day, dayOfColumn } from '@/lib/clock';
import type { PrismaClient } from '@/lib/db/generated/client';
import { readCsv } from '../read-csv';

/** Finds the municipality of a council or of a state code. Names alone decide nothing: several councils share one (data README, warning 6). */
export type Territory = {
  /** On a day after the unit was merged it is what the unit became: its council took over. */
  byCode: (code: string | null | undefined, on: Day | null | undefined) => string | null;
  byCouncil: (council: string) => string | null;
};

export async function territoryOf(client: PrismaClient): Promise<Territory> {
  const units = await client.unit.findMany({
    where: { slug: { not: null } },
    select: {
      id: true,
      code: true,
      slug: true,
      validTo: true,
      changesFrom: { where: { change: { kind: 'merger' } }, select: { toUnitId: true } },
    },
  });
  const codes = new Map(units.flatMap((unit) => (unit.code ? [[unit.code, unit] as const] : [])));
  const slugs = new Map(units.flatMap((unit) => (unit.slug ? [[unit.slug, unit] as const] : [])));
  const councils = new Map(
    readCsv('council_codes.csv', ['council', 'territory_code', 'slug', 'basis']).map((row) => [
      row.council,
      (codes.get(row.territory_code ?? '') ?? slugs.get(row.slug ?? ''))?.id ?? null,
    ]),
  );
  return {
    byCode: (code, on) => {
      const unit = codes.get(code ?? '');
      const ended = unit?.validTo && on && dayOfColumn(unit.validTo) <= on;
      return (ended ? unit.changesFrom[0]?.toUnitId : null) ?? unit?.id ?? null;
    },
    byCouncil: (council) => councils.get(council) ?? null,
  };
}
