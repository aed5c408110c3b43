import 'server-only';
import { createHash } from 'node:crypto';
import { db } from '@/lib/db/client';
import type { MunicipalityJson } from './schemas';

/** The list of all real municipalities, ended ones too, as the file says it; with what tells a reader's copy from a newer one. One SQL query. */
export async function municipalitiesFile(): Promise<{ body: string; etag: string; changed: Date }> {
  const rows = await db.$queryRaw<MunicipalityJson[]>`
    SELECT u.code, u.slug, u.type::text AS type, json_build_object('ky', u.name_ky, 'ru', u.name_ru) AS name,
           CASE WHEN p.type = 'district' THEN json_build_object('ky', p.name_ky, 'ru', p.name_ru) END AS district,
           CASE WHEN p.type = 'oblast' THEN json_build_object('ky', p.name_ky, 'ru', p.name_ru)
                WHEN g.type = 'oblast' THEN json_build_object('ky', g.name_ky, 'ru', g.name_ru) END AS oblast,
           u.population, to_char(u.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(u.valid_to, 'YYYY-MM-DD') AS "validTo"
    FROM unit u LEFT JOIN unit p ON p.id = u.parent_id LEFT JOIN unit g ON g.id = p.parent_id
    WHERE u.slug IS NOT NULL AND NOT u.fictitious
    ORDER BY u.code NULLS LAST, u.slug`;
  const body = JSON.stringify(rows);
  return {
    body,
    etag: `W/"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`,
    changed: await loadedAt(),
  };
}

async function loadedAt(): Promise<Date> {
  const loaded = await db.loadedData.findUnique({ where: { name: 'territory' }, select: { loadedAt: true } });
  return loaded?.loadedAt ?? new Date(0);
}
