// A database for a moment, with all migrations applied, to compare with. The engine cannot do this over an adapter by itself.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openEngine } from './engine.mjs';

const nothing = { externalTables: [], externalEnums: [] };

/** Applies `migrations` to a shadow database beside `url`, hands its engine to `work`, and removes it. */
export async function withShadowDatabase(url, migrations, work) {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  const shadowUrl = inDatabase(url, name);
  await execute(url, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  try {
    const engine = await openEngine(shadowUrl);
    try {
      await engine.applyMigrations({ migrationsList: migrations, filters: nothing });
      await execute(shadowUrl, 'DROP TABLE IF EXISTS _prisma_migrations');
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await execute(url, `DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  }
}

export function inDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.toString();
}

export async function execute(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
