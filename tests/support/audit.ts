import { recordAudit } from '@/lib/audit/record-audit';
import { verifyLog } from '@/lib/audit/verify-log';
import { inTransaction } from '@/lib/db/transaction';
import { SYSTEM } from '@/lib/identity/actor';
import { testDatabase } from './database';

/** Writes entries by the one way there is; returns their numbers. */
export async function writeEntries(count: number): Promise<string[]> {
  for (let written = 0; written < count; written += 1)
    await inTransaction((tx) =>
      recordAudit(tx, {
        actor: SYSTEM('test'),
        action: 'files.swept',
        subject: 'upload',
        subjectId: 'expired',
        municipalityId: null,
        details: { count: written },
      }),
    );
  const rows = await testDatabase().sql<{ seq: string }>(
    'SELECT seq::text AS seq FROM audit_entry ORDER BY audit_entry.seq DESC LIMIT $1',
    [count],
  );
  return rows.map(({ seq }) => seq).reverse();
}

/** What the check of the whole log says, given seals that somebody kept. */
export function checkLog(published: ReadonlyMap<string, string> = new Map()) {
  const { sql } = testDatabase();
  return verifyLog(async (text, values) => (await sql(text, values)) as never, published);
}

/** What a superuser can do: past triggers and privileges. */
export async function asSuperuser(statement: string, values: unknown[] = []): Promise<void> {
  const client = await testDatabase().connect();
  try {
    await client.query(`SET session_replication_role = 'replica'`);
    await client.query(statement, values);
  } finally {
    await client.end();
  }
}
