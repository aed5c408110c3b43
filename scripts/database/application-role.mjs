// The role under which web and worker run: it reads and writes, and cannot rewrite what must stay as it was. docs/audit.md.
import pg from 'pg';

export const APPLICATION_ROLE = 'ashar_app';

/** Records that nobody rewrites. Of an audit entry the writer gives what happened; number, time and salt come from the database. */
const appendOnly = {
  audit_entry: '(actor_kind, actor_id, action, subject_kind, subject_id, municipality_id, details)',
  audit_seal: '',
  hearing_version: '',
};
/** What the owner keeps. */
const readOnly = { _prisma_migrations: '' };

/**
 * Makes the role where it is missing and gives it its privileges on everything there is now. Runs after each migration, so that a
 * new table needs no thought. Safe to repeat. Throws when the role is missing and this user may not make it.
 *
 * @param {pg.Client} client connected as the owner
 */
export async function grantApplication(client) {
  await makeRole(client);
  const role = APPLICATION_ROLE;
  await client.query('BEGIN');
  try {
    await client.query(`GRANT USAGE ON SCHEMA public, graphile_worker TO ${role}`);
    for (const schema of ['public', 'graphile_worker']) {
      await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
      await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`);
      await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role}`);
    }
    for (const [table, columns] of await present(client, Object.entries(appendOnly))) {
      await client.query(`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ${table} FROM ${role}`);
      await client.query(`GRANT INSERT ${columns} ON ${table} TO ${role}`);
    }
    for (const [table] of await present(client, Object.entries(readOnly)))
      await client.query(`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ${table} FROM ${role}`);
    // The queue's tables show no row to anybody but their owner until a policy says otherwise.
    const { rows } = await client.query(
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
         AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = $1)`,
      [role],
    );
    for (const { name } of rows)
      await client.query(
        `CREATE POLICY ${role} ON graphile_worker.${client.escapeIdentifier(name)} TO ${role} USING (true) WITH CHECK (true)`,
      );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Only tables that this database has: an older one is granted what it holds. */
async function present(client, tables) {
  const { rows } = await client.query(
    'SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NOT NULL',
    [tables.map(([name]) => name)],
  );
  return tables.filter(([name]) => rows.some((row) => row.name === name));
}

async function makeRole(client) {
  const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
  if (rows.length > 0) return;
  try {
    await client.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`);
  } catch (error) {
    // Two databases of one server at the same moment: the role is the server's.
    if (error.code === '42710' || error.code === '23505') return;
    if (error.code !== '42501') throw error;
    throw new Error(
      `The role ${APPLICATION_ROLE} is missing and this user may not make it. Let an administrator of the server run: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; (docs/running.md)`,
    );
  }
}

/**
 * The environment of web and worker on the embedded server, where nobody else makes their login: it has the rights of the application
 * role and nothing else. The same password again changes nothing for those who are connected.
 */
export async function asApplication(environment) {
  const login = { name: 'ashar_web', password: environment.ASHAR_DATABASE_PASSWORD };
  return { ...environment, DATABASE_URL: await applicationLogin(environment.DATABASE_URL, login) };
}

async function applicationLogin(ownerUrl, { name, password }) {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    const words = `ROLE ${client.escapeIdentifier(name)} LOGIN PASSWORD ${client.escapeLiteral(password)}`;
    await client.query(rows.length > 0 ? `ALTER ${words}` : `CREATE ${words} IN ROLE ${APPLICATION_ROLE}`);
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = password;
  return url.toString();
}
