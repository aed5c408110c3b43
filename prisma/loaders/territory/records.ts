import { stableId } from '../stable-id';

/** What the territory loader makes of its files, before anything is written. Days are "YYYY-MM-DD". */
export type UnitRecord = {
  id: string;
  /** State code, or the key of the change that made the unit. */
  key: string;
  code: string | null;
  slug: string | null;
  type: string;
  parentKey: string | null;
  nameKy: string | null;
  nameRu: string | null;
  nameEn: string | null;
  /** Bare name: lib/municipalities/base-name.ts. */
  base: string;
  /** Names beside the official ones by which people look for it. */
  alsoCalled: string[];
  population: number | null;
  populationYear: number | null;
  populationSource: string | null;
  latitude: number | null;
  longitude: number | null;
  coordinateSource: string | null;
  validFrom: string | null;
  validTo: string | null;
  source: string | null;
  /** Where it stands in the data files. */
  row: string;
};

export type MembershipRecord = {
  settlementKey: string;
  municipalityKey: string;
  validFrom: string | null;
  validTo: string | null;
  act: string | null;
};

export type LinkRecord = { fromKey: string | null; toKey: string | null };

export type ChangeRecord = {
  key: string;
  happenedOn: string;
  kind: string;
  unitPrinted: string;
  district: string | null;
  partsPrinted: string | null;
  population: number | null;
  councilMembers: number | null;
  source: string;
  note: string | null;
  links: LinkRecord[];
};

export const MUNICIPALITY = new Set(['republican_city', 'city', 'town', 'ayil_aimak']);
export const SETTLEMENT = new Set(['village', 'village_of_city', 'urban_settlement']);
/** A city is a settlement of its own, so that its residents can choose it. */
export const OWN_SETTLEMENT = new Set(['republican_city', 'city', 'town']);

export function unitId(key: string): string {
  return stableId('unit', key);
}

/** The tree in memory. */
export type Territory = {
  units: Map<string, UnitRecord>;
  memberships: MembershipRecord[];
  childrenOf: Map<string, UnitRecord[]>;
};

export function childrenByParent(units: Iterable<UnitRecord>): Map<string, UnitRecord[]> {
  const children = new Map<string, UnitRecord[]>();
  for (const unit of units) {
    if (unit.parentKey) children.set(unit.parentKey, [...(children.get(unit.parentKey) ?? []), unit]);
  }
  return children;
}
