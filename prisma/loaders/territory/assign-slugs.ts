import { bareName } from '@/lib/municipalities/base-name';
import { type NamedMunicipality, slugsOf } from '@/lib/municipalities/slug';
import type { UnusedRow } from '../load';
import { readCsv } from '../read-csv';
import { MUNICIPALITY, type Territory, type UnitRecord } from './records';

export const SLUGS_FILE = 'municipality_slugs.csv';
export const SLUG_COLUMNS = ['unit', 'slug', 'type', 'name', 'district', 'since'] as const;

/** Gives each municipality its frozen address. One that the file does not know yet gets none and is reported: freeze-slugs.ts adds it. */
export function assignSlugs(territory: Territory, unused: UnusedRow[]): void {
  const frozen = new Map(readCsv(SLUGS_FILE, SLUG_COLUMNS).map((row) => [row.unit, row.slug]));
  for (const unit of municipalitiesOf(territory)) {
    unit.slug = frozen.get(unit.key) ?? null;
    if (!unit.slug)
      unused.push({
        row: unit.row,
        reason: `${unit.base} has no address in ${SLUGS_FILE}: run prisma/loaders/territory/freeze-slugs.ts`,
      });
  }
}

export function municipalitiesOf({ units }: Territory): UnitRecord[] {
  return [...units.values()].filter((unit) => MUNICIPALITY.has(unit.type));
}

/** What the rule of addresses asks about a unit. */
export function namedMunicipality(territory: Territory, unit: UnitRecord): NamedMunicipality {
  const district = territory.units.get(unit.parentKey ?? '');
  const sameName = (other: UnitRecord) =>
    other !== unit && other.base === unit.base && other.parentKey === unit.parentKey;
  const succeeds =
    unit.code === null &&
    municipalitiesOf(territory).some((other) => sameName(other) && other.validTo !== null);
  return {
    key: unit.key,
    type: unit.type as NamedMunicipality['type'],
    name: unit.base,
    district: district?.type === 'district' ? bareName(district.nameKy ?? district.nameRu ?? '') : null,
    since: succeeds && unit.validFrom ? Number(unit.validFrom.slice(0, 4)) : null,
  };
}

export function slugsByRule(territory: Territory): Map<string, string> {
  return slugsOf(municipalitiesOf(territory).map((unit) => namedMunicipality(territory, unit)));
}
