import 'server-only';
import { db } from '@/lib/db/client';

/** As many newest acts tell one state from another: a transaction that commits late still lands among them. */
const NEWEST_ACTS = 50;

const gathering = new Map<string, Promise<string>>();

/**
 * A word that changes whenever an act of this municipality (null: any act in the country) is recorded. Every command writes its one
 * audit entry in its own transaction, so a page made under the same word shows what the database holds.
 * Questions of the same turn of the event loop share one read, which begins after all of them came.
 */
export function publicRevision(slug: string | null): Promise<string> {
  const scope = slug ?? '';
  const shared = gathering.get(scope);
  if (shared) return shared;
  const reading = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    gathering.delete(scope);
    return slug === null ? readCountry() : readMunicipality(slug);
  });
  gathering.set(scope, reading);
  return reading;
}

type Row = { acts: bigint; sum: string | null };

async function readMunicipality(slug: string): Promise<string> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT count(*) AS acts, sum(seq)::text AS sum FROM (
      SELECT seq FROM audit_entry WHERE municipality_id = (SELECT id FROM unit WHERE slug = ${slug})
      ORDER BY seq DESC LIMIT ${NEWEST_ACTS}) AS newest`;
  return wordOf(rows);
}

async function readCountry(): Promise<string> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT count(*) AS acts, sum(seq)::text AS sum FROM (
      SELECT seq FROM audit_entry ORDER BY seq DESC LIMIT ${NEWEST_ACTS}) AS newest`;
  return wordOf(rows);
}

function wordOf([row]: Row[]): string {
  return `${row?.acts ?? 0}.${row?.sum ?? 0}`;
}
