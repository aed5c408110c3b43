import type { PrismaClient } from '@/lib/db/generated/client';
import { searchText } from '@/lib/municipalities/search-text';
import { stableId } from '../stable-id';
import type { ChangeRecord, MembershipRecord, Territory, UnitRecord } from './records';
import { unitId } from './records';

type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** Writes the whole territory in a few statements; rows that are already there and the same are left alone. Returns the rows written. */
export function writeTerritory(
  client: PrismaClient,
  territory: Territory,
  changes: readonly ChangeRecord[],
): Promise<number> {
  return client.$transaction(
    async (tx) =>
      (await writeUnits(tx, [...territory.units.values()])) +
      (await writeMemberships(tx, territory.memberships)) +
      (await writeChanges(tx, changes)),
    { maxWait: 10_000, timeout: 60_000 },
  );
}

function writeUnits(tx: Tx, units: readonly UnitRecord[]): Promise<number> {
  const rows = units.map((unit) => ({
    id: unit.id,
    code: unit.code,
    slug: unit.slug,
    type: unit.type,
    parent_id: unit.parentKey && unitId(unit.parentKey),
    name_ky: unit.nameKy,
    name_ru: unit.nameRu,
    name_en: unit.nameEn,
    folded: searchText([unit.nameKy, unit.nameRu, unit.nameEn, unit.base, ...unit.alsoCalled]),
    population: unit.population,
    population_year: unit.populationYear,
    population_source: unit.populationSource,
    latitude: unit.latitude,
    longitude: unit.longitude,
    coordinate_source: unit.coordinateSource,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    source: unit.source,
  }));
  return tx.$executeRaw`
    INSERT INTO unit (id, code, slug, type, parent_id, name_ky, name_ru, name_en, folded, population, population_year, population_source,
                      latitude, longitude, coordinate_source, valid_from, valid_to, source)
    SELECT id, code, slug, type::"UnitType", parent_id, name_ky, name_ru, name_en, folded, population, population_year, population_source,
           latitude, longitude, coordinate_source, valid_from, valid_to, source
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
      id uuid, code text, slug text, type text, parent_id uuid, name_ky text, name_ru text, name_en text, folded text,
      population int, population_year int, population_source text, latitude float8, longitude float8, coordinate_source text,
      valid_from date, valid_to date, source text)
    ON CONFLICT (id) DO UPDATE SET
      (code, slug, type, parent_id, name_ky, name_ru, name_en, folded, population, population_year, population_source,
       latitude, longitude, coordinate_source, valid_from, valid_to, source)
      = (EXCLUDED.code, EXCLUDED.slug, EXCLUDED.type, EXCLUDED.parent_id, EXCLUDED.name_ky, EXCLUDED.name_ru, EXCLUDED.name_en,
         EXCLUDED.folded, EXCLUDED.population, EXCLUDED.population_year, EXCLUDED.population_source, EXCLUDED.latitude,
         EXCLUDED.longitude, EXCLUDED.coordinate_source, EXCLUDED.valid_from, EXCLUDED.valid_to, EXCLUDED.source)
    WHERE (unit.code, unit.slug, unit.type, unit.parent_id, unit.name_ky, unit.name_ru, unit.name_en, unit.folded, unit.population,
           unit.population_year, unit.population_source, unit.latitude, unit.longitude, unit.coordinate_source, unit.valid_from,
           unit.valid_to, unit.source)
      IS DISTINCT FROM
          (EXCLUDED.code, EXCLUDED.slug, EXCLUDED.type, EXCLUDED.parent_id, EXCLUDED.name_ky, EXCLUDED.name_ru, EXCLUDED.name_en,
           EXCLUDED.folded, EXCLUDED.population, EXCLUDED.population_year, EXCLUDED.population_source, EXCLUDED.latitude,
           EXCLUDED.longitude, EXCLUDED.coordinate_source, EXCLUDED.valid_from, EXCLUDED.valid_to, EXCLUDED.source)`;
}

/** Memberships that the files no longer tell of go first, so that a settlement is never in two municipalities at once. */
async function writeMemberships(tx: Tx, memberships: readonly MembershipRecord[]): Promise<number> {
  const rows = memberships.map((one) => ({
    id: stableId('membership', one.settlementKey, one.municipalityKey, one.validFrom ?? ''),
    settlement_id: unitId(one.settlementKey),
    municipality_id: unitId(one.municipalityKey),
    valid_from: one.validFrom,
    valid_to: one.validTo,
    act: one.act,
  }));
  const text = JSON.stringify(rows);
  const removed = await tx.$executeRaw`
    DELETE FROM settlement_membership m USING (SELECT DISTINCT settlement_id FROM jsonb_to_recordset(${text}::jsonb) AS r(settlement_id uuid)) s
    WHERE m.settlement_id = s.settlement_id AND m.id NOT IN (SELECT id FROM jsonb_to_recordset(${text}::jsonb) AS r(id uuid))`;
  const written = await tx.$executeRaw`
    INSERT INTO settlement_membership (id, settlement_id, municipality_id, valid_from, valid_to, act)
    SELECT id, settlement_id, municipality_id, valid_from, valid_to, act FROM jsonb_to_recordset(${text}::jsonb) AS r(
      id uuid, settlement_id uuid, municipality_id uuid, valid_from date, valid_to date, act text)
    ORDER BY valid_from NULLS FIRST
    ON CONFLICT (id) DO UPDATE SET valid_to = EXCLUDED.valid_to, act = EXCLUDED.act
    WHERE (settlement_membership.valid_to, settlement_membership.act) IS DISTINCT FROM (EXCLUDED.valid_to, EXCLUDED.act)`;
  return removed + written;
}

async function writeChanges(tx: Tx, changes: readonly ChangeRecord[]): Promise<number> {
  const rows = changes.map(({ links: _, ...change }) => ({ id: changeId(change.key), ...change }));
  const written = await tx.$executeRaw`
    INSERT INTO unit_change (id, key, happened_on, kind, unit_printed, district, parts_printed, population, council_members, source, note)
    SELECT r.id, r.key, r."happenedOn", r.kind, r."unitPrinted", r.district, r."partsPrinted", r.population, r."councilMembers", r.source, r.note
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
      id uuid, key text, "happenedOn" text, kind text, "unitPrinted" text, district text, "partsPrinted" text, population int,
      "councilMembers" int, source text, note text)
    ON CONFLICT (id) DO UPDATE SET (parts_printed, population, council_members, source, note)
      = (EXCLUDED.parts_printed, EXCLUDED.population, EXCLUDED.council_members, EXCLUDED.source, EXCLUDED.note)
    WHERE (unit_change.parts_printed, unit_change.population, unit_change.council_members, unit_change.source, unit_change.note)
      IS DISTINCT FROM (EXCLUDED.parts_printed, EXCLUDED.population, EXCLUDED.council_members, EXCLUDED.source, EXCLUDED.note)`;
  const links = changes.flatMap(({ key, links: all }) =>
    all.map(({ fromKey, toKey }) => ({
      id: stableId('change link', key, fromKey ?? '', toKey ?? ''),
      change_id: changeId(key),
      from_unit_id: fromKey && unitId(fromKey),
      to_unit_id: toKey && unitId(toKey),
    })),
  );
  const linked = await tx.$executeRaw`
    INSERT INTO unit_change_link (id, change_id, from_unit_id, to_unit_id)
    SELECT id, change_id, from_unit_id, to_unit_id
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS r(id uuid, change_id uuid, from_unit_id uuid, to_unit_id uuid)
    ON CONFLICT (id) DO NOTHING`;
  return written + linked;
}

function changeId(key: string): string {
  return stableId('change', key);
}
