import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { type Sql, sql } from '@/lib/db/sql';
import type { Bilingual } from '@/lib/i18n/locales';
import { latinOf } from '@/lib/text';
import { type Kind, searchKey, searchTerms } from './search-text';
import type { DistrictView, Found, MunicipalityEntry, UnitType } from './view';

/** Reads for finding one's municipality: by name, by oblast and district, by what has data. */

/** Most rows of each kind that a search shows. */
const FOUND_LIMIT = 40;
/** Share of common trigrams from which a misspelt name counts as meant; much less alike than the best one found is left out. */
const LIKENESS = 0.42;
const NEARLY_AS_ALIKE = 0.75;

type Names = { ky: string | null; ru: string | null };

const ENTRY = sql`
  json_build_object(
    'slug', u.slug, 'code', u.code, 'type', u.type, 'name', json_build_object('ky', u.name_ky, 'ru', u.name_ru),
    'district', CASE WHEN p.type = 'district' THEN json_build_object('ky', p.name_ky, 'ru', p.name_ru) END,
    'oblast', CASE WHEN p.type = 'oblast' THEN json_build_object('ky', p.name_ky, 'ru', p.name_ru)
                   WHEN g.type = 'oblast' THEN json_build_object('ky', g.name_ky, 'ru', g.name_ru) END,
    'ended', u.valid_to IS NOT NULL, 'fictitious', u.fictitious,
    'marks', json_build_object(
      'budget', EXISTS (SELECT 1 FROM budget_version b WHERE b.municipality_id = u.id AND b.state = 'published'),
      'hearings', EXISTS (SELECT 1 FROM hearing h WHERE h.municipality_id = u.id AND h.state <> 'draft'),
      'decisions', EXISTS (SELECT 1 FROM decision d WHERE d.municipality_id = u.id),
      'proposals', EXISTS (SELECT 1 FROM cycle c WHERE c.municipality_id = u.id))) AS entry`;

const HAS_DATA = sql`(
  u.id IN (SELECT municipality_id FROM budget_version WHERE state = 'published')
  OR u.id IN (SELECT municipality_id FROM hearing WHERE state <> 'draft')
  OR u.id IN (SELECT municipality_id FROM decision) OR u.id IN (SELECT municipality_id FROM cycle))`;

const BY_NAME = sql`u.type = 'ayil_aimak', COALESCE(u.name_ky, u.name_ru) COLLATE "ky-x-icu", u.slug`;

async function entries(where: Sql): Promise<MunicipalityEntry[]> {
  const rows = await db.$queryRaw<{ entry: MunicipalityEntry }[]>`
    SELECT ${ENTRY} FROM unit u LEFT JOIN unit p ON p.id = u.parent_id LEFT JOIN unit g ON g.id = p.parent_id
    WHERE u.slug IS NOT NULL AND ${where} ORDER BY ${BY_NAME}`;
  return rows.map(({ entry }) => entry);
}

/** The cities: Bishkek and Osh, those of oblast and those of district significance. */
export const listCities = cache(
  (): Promise<MunicipalityEntry[]> =>
    entries(sql`u.type IN ('republican_city', 'city', 'town') AND u.valid_to IS NULL AND NOT u.fictitious`),
);

/** Every real municipality, ended ones too: their addresses still answer. */
export const listAllMunicipalities = (): Promise<MunicipalityEntry[]> => entries(sql`NOT u.fictitious`);

/** The municipalities of a district, those that were merged last. */
export async function listMunicipalitiesOfDistrict(code: string): Promise<MunicipalityEntry[]> {
  const all = await entries(sql`p.code = ${code} AND p.type = 'district'`);
  return [...all.filter(({ ended }) => !ended), ...all.filter(({ ended }) => ended)];
}

/** The municipalities that have something to read on the portal, those with most kinds of data first; the fictitious one last. */
export async function listMunicipalitiesWithData(): Promise<MunicipalityEntry[]> {
  const kinds = ({ marks }: MunicipalityEntry) => Object.values(marks).filter(Boolean).length;
  const all = (await entries(sql`u.valid_to IS NULL AND ${HAS_DATA}`)).toSorted(
    (a, b) => kinds(b) - kinds(a),
  );
  return [...all.filter(({ fictitious }) => !fictitious), ...all.filter(({ fictitious }) => fictitious)];
}

/** The districts by oblast, with the number of municipalities they have now. */
export const listDistricts = cache(async (): Promise<DistrictView[]> => {
  const rows = await db.$queryRaw<
    (Names & {
      code: string;
      oblastCode: string;
      oblastKy: string | null;
      oblastRu: string | null;
      municipalities: number;
      hasData: boolean;
    })[]
  >`
    SELECT d.code, d.name_ky AS ky, d.name_ru AS ru, o.code AS "oblastCode", o.name_ky AS "oblastKy", o.name_ru AS "oblastRu",
           (SELECT count(*)::int FROM unit u WHERE u.parent_id = d.id AND u.slug IS NOT NULL AND u.valid_to IS NULL) AS municipalities,
           EXISTS (SELECT 1 FROM unit u WHERE u.parent_id = d.id AND u.slug IS NOT NULL AND ${HAS_DATA}) AS "hasData"
    FROM unit d JOIN unit o ON o.id = d.parent_id
    WHERE d.type = 'district' AND NOT d.fictitious
    ORDER BY COALESCE(o.name_ky, o.name_ru) COLLATE "ky-x-icu", COALESCE(d.name_ky, d.name_ru) COLLATE "ky-x-icu"`;
  return rows.map(({ code, ky, ru, oblastCode, oblastKy, oblastRu, municipalities, hasData }) => ({
    code,
    name: { ky, ru },
    oblast: { code: oblastCode, name: { ky: oblastKy, ru: oblastRu } },
    municipalities,
    hasData,
  }));
});

/**
 * Finds by what people type: «нарын», «Нарын ш.», "naryn", «он арча», «карабалта», «кенеш» for Кеңеш. Exact names come first, then
 * names that begin so, then names that hold it; if there is none, the most alike. At most two SQL queries.
 */
export async function findMunicipalities(typed: string): Promise<Found> {
  const { key, kind } = searchTerms(typed);
  if (!key) return { municipalities: [], settlements: [], areas: [], alike: false };
  const exactly = sql`CASE WHEN u.folded LIKE ${`%\n${key}\n%`} THEN 3 WHEN u.folded LIKE ${`%\n${key}%`} THEN 2 ELSE 1 END`;
  const found = await search(sql`u.folded LIKE ${key.length < 3 ? `%\n${key}%` : `%${key}%`}`, exactly, kind);
  if (found.length > 0 || key.length < 3) return grouped(found, false);
  // In Latin letters: pg_trgm sees no Cyrillic ones on a server whose ctype is C.
  const likeness = sql`word_similarity(${searchKey(latinOf(key))}, u.folded)`;
  return grouped(await search(sql`${likeness} >= ${LIKENESS}`, likeness, kind, NEARLY_AS_ALIKE), true);
}

type FoundRow = {
  id: string;
  code: string | null;
  type: UnitType;
  ky: string | null;
  ru: string | null;
  oblast: Bilingual | null;
  entry: MunicipalityEntry | null;
};

/** A row for each unit: a municipality leads to itself, a settlement to its municipality of today, an area to nothing. */
function search(where: Sql, rank: Sql, kind: Kind | null, shareOfBest = 0): Promise<FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`
    WITH hit AS (
      SELECT u.id, u.code, u.type, u.slug, u.name_ky, u.name_ru, u.parent_id, u.population, u.valid_to, ${rank} AS rank,
             CASE WHEN u.slug IS NOT NULL THEN u.id ELSE (
               SELECT m.municipality_id FROM settlement_membership m WHERE m.settlement_id = u.id AND m.valid_to IS NULL) END AS municipality_id
      FROM unit u WHERE ${where}
    ), placed AS (
      SELECT hit.*, CASE WHEN hit.slug IS NOT NULL THEN 'municipality' WHEN hit.municipality_id IS NOT NULL THEN 'settlement'
                         WHEN hit.type IN ('district', 'oblast') THEN 'area' END AS class
      FROM hit
    ), numbered AS (
      SELECT placed.*, row_number() OVER (PARTITION BY class ORDER BY rank DESC, ${ofKind(kind)} DESC, valid_to IS NOT NULL,
               type, population DESC NULLS LAST, COALESCE(name_ky, name_ru), id) AS number
      FROM placed WHERE class IS NOT NULL AND rank >= ${shareOfBest}::float8 * (SELECT max(rank) FROM hit)
    )
    SELECT n.id, n.code, n.type::text AS type, n.name_ky AS ky, n.name_ru AS ru,
           CASE WHEN n.class = 'area' AND o.type = 'oblast' THEN json_build_object('ky', o.name_ky, 'ru', o.name_ru) END AS oblast,
           CASE WHEN u.id IS NOT NULL THEN entry.entry END AS entry
    FROM numbered n
      LEFT JOIN unit o ON o.id = n.parent_id
      LEFT JOIN unit u ON u.id = n.municipality_id LEFT JOIN unit p ON p.id = u.parent_id LEFT JOIN unit g ON g.id = p.parent_id
      LEFT JOIN LATERAL (SELECT ${ENTRY}) entry ON true
    WHERE n.number <= ${FOUND_LIMIT} ORDER BY n.class, n.number`;
}

/** The type word that was typed lifts units of that type above others of the same rank. */
function ofKind(kind: Kind | null): Sql {
  switch (kind) {
    case 'city':
      return sql`(type IN ('republican_city', 'city', 'town'))::int`;
    case 'ayil_aimak':
      return sql`(type = 'ayil_aimak')::int`;
    case 'village':
      return sql`(type IN ('village', 'village_of_city'))::int`;
    case 'district':
      return sql`(type = 'district')::int`;
    case 'oblast':
      return sql`(type = 'oblast')::int`;
    case null:
      return sql`0`;
    default:
      return kind satisfies never;
  }
}

function grouped(rows: readonly FoundRow[], alike: boolean): Found {
  const found: Found = { municipalities: [], settlements: [], areas: [], alike: alike && rows.length > 0 };
  for (const { id, code, type, ky, ru, oblast, entry } of rows) {
    const name = { ky, ru };
    if (!entry) {
      if (code) found.areas.push({ code, type, name, oblast });
    } else if (type === entry.type && name.ky === entry.name.ky && name.ru === entry.name.ru)
      found.municipalities.push(entry);
    else found.settlements.push({ id, type, name, municipality: entry });
  }
  return found;
}
