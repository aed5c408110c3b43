import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, inject } from 'vitest';
import { APPLICATION_ROLE } from '@/scripts/database/application-role.mjs';
import { brokenTransactions } from './audit-watch';
import { administer, openTestDatabase } from './database';

// Runs before each file of tests/db: a fresh migrated database, and the environment that points the portal's code to it.
const { template, administration } = inject('databaseServer');
const name = `test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
const uploads = await mkdtemp(path.join(os.tmpdir(), 'ashar-uploads-'));

await administer(administration, `CREATE DATABASE ${name} TEMPLATE ${template}`);
const url = new URL(administration);
url.pathname = `/${name}`;

Object.assign(process.env, {
  DATABASE_URL: url.toString(),
  DATABASE_POOL: '5',
  ASHAR_ORIGIN: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'a secret of tests which is long enough',
  ASHAR_HMAC_KEY: 'a key of tests which is also long enough',
  ASHAR_FIELD_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  ASHAR_NUMBER_KEYS: `n1:${Buffer.alloc(32, 7).toString('base64')}`,
  ASHAR_UPLOADS_DIR: uploads,
  ASHAR_DEMONSTRATION: '1',
  LOG_LEVEL: 'silent',
});
// The portal's code runs as it does in production, under the application's role; the test itself as the owner.
await administer(administration, `ALTER DATABASE ${name} SET role = '${APPLICATION_ROLE}'`);
const owner = new URL(url);
owner.searchParams.set('options', `-c role=${owner.username}`);
const close = openTestDatabase(owner.toString());

afterAll(async () => {
  const broken = await brokenTransactions(owner.toString(), expect.getState().testPath ?? '');
  await close();
  // A connection that is just closing would be told of the force, and nobody listens to it any more.
  await administer(
    administration,
    `DO $$ BEGIN FOR turn IN 1..500 LOOP
       PERFORM pg_stat_clear_snapshot();
       EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = '${name}');
       PERFORM pg_sleep(0.01);
     END LOOP; END $$`,
  );
  await administer(administration, `DROP DATABASE ${name} WITH (FORCE)`);
  await rm(uploads, { recursive: true, force: true });
  expect(broken, 'every command writes exactly one audit entry in its own transaction').toEqual([]);
});
