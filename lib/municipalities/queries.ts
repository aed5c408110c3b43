import 'server-only';
import { cache } from 'react';
import { columnOfDay, type Day, dayOf } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { type Sql, sql } from '@/lib/db/sql';
import type { Bilingual } from '@/lib/i18n/locales';
import type { MunicipalityView, OfficeView, SettlementView, UnitType } from './view';

/** The municipality at an address, ended ones too (their pages point to the successor); null when there is none. One SQL query. */
export const getMunicipality = cache(
  (slug: string): Promise<MunicipalityView | null> => oneMunicipality(sql`u.slug = ${slug}`),
);

/** The settlements that belong to a municipality on a day, by name. A city is its own settlement. Empty for an ended municipality. */
export async function listSettlements(
  municipalityId: string,
  on: Day = dayOf(new Date()),
): Promise<SettlementView[]> {
  const rows = await db.$queryRaw<{ id: string; type: UnitType; ky: string | null; ru: string | null }[]>`
    SELECT s.id, s.type::text AS type, s.name_ky AS ky, s.name_ru AS ru
    FROM settlement_membership m JOIN unit s ON s.id = m.settlement_id
    WHERE m.municipality_id = ${municipalityId}::uuid AND daterange(m.valid_from, m.valid_to) @> ${columnOfDay(on)}::date
    ORDER BY s.id = m.municipality_id DESC, COALESCE(s.name_ky, s.name_ru) COLLATE "ky-x-icu", s.id`;
  return rows.map(({ id, type, ky, ru }) => ({ id, type, name: { ky, ru } }));
}

/** The office of a municipality; null while nothing is known of it. One SQL query. */
export async function getOffice(municipalityId: string): Promise<OfficeView | null> {
  const office = await db.office.findUnique({
    where: { municipalityId },
    select: { addressKy: true, addressRu: true, phone: true, email: true, hoursKy: true, hoursRu: true },
  });
  if (!office) return null;
  const { addressKy, addressRu, hoursKy, hoursRu, phone, email } = office;
  return { address: { ky: addressKy, ru: addressRu }, phone, email, hours: { ky: hoursKy, ru: hoursRu } };
}

type Row = Omit<MunicipalityView, 'name' | 'population' | 'populationYear'> & {
  nameKy: string | null;
  nameRu: string | null;
  population: number | null;
  populationYear: number | null;
};

async function oneMunicipality(where: Sql): Promise<MunicipalityView | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT u.id, u.slug, u.code, u.type::text AS type, u.name_ky AS "nameKy", u.name_ru AS "nameRu",
           CASE WHEN p.type = 'district' THEN json_build_object('ky', p.name_ky, 'ru', p.name_ru) END AS district,
           CASE WHEN p.type = 'oblast' THEN json_build_object('ky', p.name_ky, 'ru', p.name_ru)
                WHEN g.type = 'oblast' THEN json_build_object('ky', g.name_ky, 'ru', g.name_ru) END AS oblast,
           u.population, u.population_year AS "populationYear", u.population_source AS "populationSource",
           to_char(u.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(u.valid_to, 'YYYY-MM-DD') AS "validTo",
           CASE WHEN u.valid_from IS NOT NULL THEN (
             SELECT min(c.happened_on) FROM unit_change_link l JOIN unit_change c ON c.id = l.change_id
             WHERE l.to_unit_id = u.id AND c.kind = 'merger') END AS "beganPrinted",
           CASE WHEN u.valid_to IS NOT NULL THEN (
             SELECT min(c.happened_on) FROM unit_change_link l JOIN unit_change c ON c.id = l.change_id
             WHERE l.from_unit_id = u.id AND c.kind IN ('merger', 'annexation')) END AS "endedPrinted",
           u.fictitious, u.source,
           CASE WHEN u.valid_to IS NULL THEN '[]' ELSE (
             SELECT COALESCE(json_agg(json_build_object('slug', s.slug, 'name', json_build_object('ky', s.name_ky, 'ru', s.name_ru)) ORDER BY s.slug), '[]')
             FROM unit_change_link l JOIN unit_change c ON c.id = l.change_id JOIN unit s ON s.id = l.to_unit_id
             WHERE l.from_unit_id = u.id AND c.kind IN ('merger', 'annexation') AND s.slug IS NOT NULL) END AS successors,
           (SELECT COALESCE(json_agg(json_build_object('slug', s.slug, 'name', json_build_object('ky', s.name_ky, 'ru', s.name_ru)) ORDER BY s.slug), '[]')
            FROM unit_change_link l JOIN unit_change c ON c.id = l.change_id JOIN unit s ON s.id = l.from_unit_id
            WHERE l.to_unit_id = u.id AND c.kind IN ('merger', 'annexation') AND s.slug IS NOT NULL AND s.valid_to IS NOT NULL) AS predecessors
    FROM unit u LEFT JOIN unit p ON p.id = u.parent_id LEFT JOIN unit g ON g.id = p.parent_id
    WHERE u.slug IS NOT NULL AND ${where}`;
  if (!row) return null;
  const { nameKy, nameRu, ...rest } = row;
  return { ...rest, name: { ky: nameKy, ru: nameRu } satisfies Bilingual };
}
