import { baseName } from '@/lib/municipalities/base-name';
import type { UnusedRow } from '../load';
import { readCsv } from '../read-csv';
import {
  childrenByParent,
  type MembershipRecord,
  MUNICIPALITY,
  OWN_SETTLEMENT,
  SETTLEMENT,
  type Territory,
  type UnitRecord,
  unitId,
} from './records';

const FILE = 'territories.csv';
const COLUMNS = [
  'code',
  'level',
  'parent',
  'name_ky',
  'name_ru',
  'name_en',
  'population',
  'population_year',
  'population_source',
  'lat',
  'lon',
  'coord_source',
  'source',
] as const;

/** The classifier's level words as the schema calls them. Towns are the cities of district significance (codes 6xx). */
const TYPES: Record<string, string> = {
  oblast: 'oblast',
  republican_city: 'republican_city',
  district: 'district',
  city_district: 'city_district',
  city: 'city',
  town: 'town',
  pgt: 'urban_settlement',
  ayil_aimak: 'ayil_aimak',
  village: 'village',
  village_of_city: 'village_of_city',
};

/**
 * Reads the state classifier. Municipalities are its 2 republican cities, 13 cities, 16 towns and 453 ayil aimaks: 484, the number of
 * councils before the reform (domain, Territory). Districts, oblasts and the districts of Bishkek have no council; nor have the nine
 * urban-type settlements, which lie under a city and are settlements here (the rank itself was abolished).
 */
export function readUnits(unused: UnusedRow[]): { territory: Territory; read: number } {
  const rows = readCsv(FILE, COLUMNS);
  const units = new Map<string, UnitRecord>();
  for (const row of rows) {
    const place = `${FILE}:${row.line}`;
    const type = TYPES[row.level ?? ''];
    if (!row.code || !type)
      unused.push({ row: place, reason: `no code, or a level that is not known: ${row.level}` });
    else if (!row.name_ky && !row.name_ru) unused.push({ row: place, reason: 'no name' });
    else if (units.has(row.code))
      unused.push({ row: place, reason: `the code ${row.code} stands there twice` });
    else
      units.set(row.code, {
        id: unitId(row.code),
        key: row.code,
        code: row.code,
        slug: null,
        type,
        parentKey: row.parent,
        nameKy: row.name_ky,
        nameRu: russianName(row.name_ru, type),
        nameEn: row.name_en,
        base: '',
        alsoCalled: [],
        population: numberOf(row.population),
        populationYear: numberOf(row.population_year),
        populationSource: row.population_source,
        latitude: numberOf(row.lat),
        longitude: numberOf(row.lon),
        coordinateSource: row.coord_source,
        validFrom: null,
        validTo: null,
        source: row.source,
        row: place,
      });
  }
  for (const unit of units.values()) {
    if (!unit.parentKey || units.has(unit.parentKey)) continue;
    unused.push({ row: unit.row, reason: `its parent ${unit.parentKey} is not in the file` });
    units.delete(unit.key);
  }
  const childrenOf = childrenByParent(units.values());
  for (const unit of units.values()) {
    unit.base = baseName(
      unit,
      (childrenOf.get(unit.key) ?? []).flatMap((child) => child.nameRu ?? []),
    );
  }
  return { territory: { units, childrenOf, memberships: memberships(units, unused) }, read: rows.length };
}

/** Cities stand as «г. Каракол» and «Чолпон-Ата»: both become «город …», as the ayil aimaks carry their type word. */
function russianName(name: string | null, type: string): string | null {
  if (!name || !OWN_SETTLEMENT.has(type)) return name;
  return `город ${name.replace(/^(г\.|город)\s*/u, '')}`;
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** Each settlement belongs to the nearest municipality above it. */
function memberships(units: Map<string, UnitRecord>, unused: UnusedRow[]): MembershipRecord[] {
  return [...units.values()].flatMap((unit) => {
    if (OWN_SETTLEMENT.has(unit.type)) return [since(unit.key, unit.key)];
    if (!SETTLEMENT.has(unit.type)) return [];
    let above = unit;
    while (!MUNICIPALITY.has(above.type)) {
      const parent = above.parentKey ? units.get(above.parentKey) : undefined;
      if (!parent) {
        unused.push({
          row: unit.row,
          reason: `${unit.nameRu} lies under no municipality: kept as a unit, but residents cannot choose it`,
        });
        return [];
      }
      above = parent;
    }
    return [since(unit.key, above.key)];
  });
}

function since(settlementKey: string, municipalityKey: string): MembershipRecord {
  return { settlementKey, municipalityKey, validFrom: null, validTo: null, act: null };
}
