import { CLASSIFICATION, columnsOf } from '@/lib/privacy/classification';
import { testDatabase } from './database';

/**
 * From now on the portal's code reads this test's database as a role that has no right to any personal column: a query that names
 * one, by select, star, join or condition, is refused by Postgres itself. Returns what gives everything back.
 */
export async function readAsPublic(): Promise<() => Promise<void>> {
  const { sql, url } = testDatabase();
  const database = new URL(url).pathname.slice(1);
  const role = `public_${database}`;
  await sql(`CREATE ROLE ${role}`);
  await sql(`GRANT USAGE ON SCHEMA public TO ${role}`);
  await sql(`GRANT SELECT ON _prisma_migrations TO ${role}`);
  for (const table of Object.keys(CLASSIFICATION)) {
    const columns = columnsOf(table, 'public', 'internal');
    if (columns.length > 0)
      await sql(`GRANT SELECT (${columns.map((name) => `"${name}"`).join(', ')}) ON ${table} TO ${role}`);
  }
  await sql(`ALTER DATABASE ${database} SET role = '${role}'`);
  await reconnect();
  return async () => {
    await sql(`ALTER DATABASE ${database} RESET role`);
    await reconnect();
    await sql(`DROP OWNED BY ${role}`);
    await sql(`DROP ROLE ${role}`);
  };
}

/** New connections take the new role. */
async function reconnect(): Promise<void> {
  await globalThis.asharDatabase?.$disconnect();
  globalThis.asharDatabase = undefined;
  globalThis.asharOpened = undefined;
}
