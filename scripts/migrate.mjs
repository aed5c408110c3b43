// Applies prisma/migrations over `pg` alone, with the rows, checksums and lock of Prisma's own engine, so that the Prisma
// command line agrees with what was done here. Each migration and its row commit together: a kill leaves nothing half applied.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { grantApplication } from './database/application-role.mjs';

const migrationsFolder = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
const lockOfPrisma = 72707369;
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * Brings the database up to the newest migration; returns the names applied now. Safe to call from many processes at once.
 *
 * @param {string} databaseUrl
 * @param {{ log?: (line: string) => void, folder?: string }} [options]
 */
export async function migrate(databaseUrl, { log = () => {}, folder = migrationsFolder } = {}) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockOfPrisma]);
    await client.query(historyTable);
    const applied = await readHistory(client);
    const waiting = listMigrations(folder).filter((migration) => !isApplied(migration, applied));
    for (const migration of waiting) {
      await apply(client, migration);
      log(`applied ${migration.name}`);
    }
    await prepareJobs(databaseUrl);
    await grantApplication(client);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

// The tables of the job queue belong to graphile-worker, which brings them up to date itself; commands enqueue without a worker running.
function prepareJobs(databaseUrl) {
  return runMigrations({ connectionString: databaseUrl, logger: new Logger(() => () => {}) });
}

/**
 * Compares the folder with the database without changing either: `{ applied, waiting, unknown }`, lists of names.
 *
 * @param {string} databaseUrl
 * @param {{ folder?: string }} [options]
 */
export async function migrationStatus(databaseUrl, { folder = migrationsFolder } = {}) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`);
    const history = rows[0].known ? await readHistory(client) : new Map();
    const names = listMigrations(folder).map(({ name }) => name);
    return {
      applied: names.filter((name) => history.has(name)),
      waiting: names.filter((name) => !history.has(name)),
      unknown: [...history.keys()].filter((name) => !names.includes(name)),
    };
  } finally {
    await client.end();
  }
}

function listMigrations(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const script = readFileSync(path.join(folder, name, 'migration.sql'));
      return {
        name,
        script: script.toString('utf8'),
        checksum: createHash('sha256').update(script).digest('hex'),
      };
    });
}

async function readHistory(client) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function isApplied({ name, checksum }, history) {
  const row = history.get(name);
  if (!row) return false;
  if (!row.finished_at)
    throw new Error(`Migration ${name} failed earlier: mend it with npx prisma migrate resolve.`);
  if (row.checksum !== checksum)
    throw new Error(`Migration ${name} was changed after it was applied: write a new one instead.`);
  return true;
}

async function apply(client, { name, script, checksum }) {
  await client.query('BEGIN');
  try {
    await client.query(script);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${name} failed: ${error.message}`, { cause: error });
  }
}
