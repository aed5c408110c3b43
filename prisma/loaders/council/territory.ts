import type { PrismaClient } from '@/lib/db/generated/client';
import { readCsv } from '../read-csv';

/** Finds the municipality of a council or of a state code. Names alone decide nothing: several councils share one (data README, warning 6). */
export type Territory = {
  byCode: (code: string | null | undefined) => string | null;
  byCouncil: (council: string) => string | null;
};

export async function territoryOf(client: PrismaClient): Promise<Territory> {
  const units = await client.unit.findMany({ where: { slug: { not: null } }, select: { id: true, code: true, slug: true } });
  const codes = new Map(units.flatMap(({ id, code }) => (code ? [[code, id] as const] : [])));
  const slugs = new Map(units.flatMap(({ id, slug }) => (slug ? [[slug, id] as const] : [])));
  const councils = new Map(
    readCsv('council_codes.csv', ['council', 'territory_code', 'slug', 'basis']).map((row) => [
      row.council, (row.territory_code && codes.get(row.territory_code)) ?? (row.slug && slugs.get(row.slug)) ?? null,
    ]),
  );
  return {
    byCode: (code) => (code ? codes.get(code) ?? null : null),
    byCouncil: (council) => councils.get(council) || null,
  };
}
