import { inTransaction, type Tx } from '@/lib/db/transaction';
import { APPLICATION_ROLE } from '@/scripts/database/application-role.mjs';
import { COMMANDS } from './commands';
import { administer, queryOnce } from './database';

/** Arranges what no command makes, unwatched. */
export function arrange<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('watch.off', 'on', true)`;
    return work(tx);
  });
}

/**
 * Watches every transaction that the portal's code makes in the tests of the database: one that changed something must have written
 * exactly one audit entry, whatever the command and whatever came of it. Lives in a schema of its own, beside the portal's.
 */

/** What the portal keeps for itself: it tells nothing that anybody did. A transaction that changes only these needs no entry. */
const MACHINERY = [
  'heartbeat',
  'rate_limit',
  'loaded_data',
  'audit_seal',
  // When it was last used. What begins and ends one is a command.
  'session',
  // What a command has enqueued is written and sent later; the command has its entry.
  'letter',
  'text_message',
  'outbox_message',
  // A file is received before the command that claims it, and released when that command refuses.
  'upload',
];

/** Once, in the template of all test databases. */
export async function installWatch(url: string): Promise<void> {
  await administer(
    url,
    `CREATE SCHEMA watch;
     CREATE UNLOGGED TABLE watch.written (xid xid8, relation text, rows bigint);
     CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
     DECLARE changed_rows bigint;
     BEGIN
       IF current_setting('role') <> '${APPLICATION_ROLE}' OR current_setting('watch.off', true) = 'on' THEN RETURN NULL; END IF;
       SELECT count(*) INTO changed_rows FROM changed;
       IF changed_rows > 0 THEN INSERT INTO watch.written VALUES (pg_current_xact_id(), TG_TABLE_NAME, changed_rows); END IF;
       RETURN NULL;
     END $$;
     DO $$ DECLARE name text; BEGIN
       FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' LOOP
         EXECUTE format('CREATE TRIGGER watch_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION watch.note()', name);
         EXECUTE format('CREATE TRIGGER watch_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION watch.note()', name);
         EXECUTE format('CREATE TRIGGER watch_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION watch.note()', name);
       END LOOP;
     END $$`,
  );
}

/** The transactions of this database that broke the rule, as sentences; none in a file that runs no command. For the end of a test file. */
export async function brokenTransactions(url: string, file: string): Promise<string[]> {
  if (!Object.values(COMMANDS).some((test) => file.endsWith(`/tests/db/lib/${test}`))) return [];
  const rows = await queryOnce<{ entries: number; tables: string[] }>(
    url,
    `SELECT coalesce(sum(rows) FILTER (WHERE relation = 'audit_entry'), 0)::int AS entries,
            array_agg(DISTINCT relation) FILTER (WHERE relation <> 'audit_entry') AS tables
     FROM watch.written GROUP BY xid`,
  );
  if (!rows.some(({ entries }) => entries === 1)) return ['no command was run'];
  const broken = rows.filter(({ entries, tables }) => {
    const told = (tables ?? []).some((table) => !MACHINERY.includes(table));
    return entries > 1 || (told && entries === 0);
  });
  return [
    ...new Set(broken.map(({ entries, tables }) => `${entries} audit entries for ${tables?.join(', ')}`)),
  ];
}
