import { readdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/health/route';
import { healthReport } from '@/lib/http/health';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const needed = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name));

beforeAll(async () => {
  await sql(
    `INSERT INTO heartbeat (name, at) VALUES ('worker', $1) ON CONFLICT (name) DO UPDATE SET at = $1`,
    [now.toISOString()],
  );
});

test('all is well when every migration of the tree is applied and the worker beats', async () => {
  expect(needed.length).toBeGreaterThan(3);
  expect(await healthReport(now, needed)).toEqual({
    ok: true,
    database: 'up',
    migrations: 'applied',
    worker: 'beating',
    workerSeenSecondsAgo: 0,
  });
});

test('a migration that this build needs and the database has not seen is waited for', async () => {
  expect(await healthReport(now, [...needed, '29990101000000_to_come'])).toMatchObject({
    ok: false,
    migrations: 'waiting',
  });
});

test('a newer database does not stop the processes of the build before', async () => {
  expect(await healthReport(now, needed.slice(0, -1))).toMatchObject({ ok: true, migrations: 'applied' });
});

test('a migration that began and did not end is a failure', async () => {
  await sql(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('half', 'x', '29990101000000_half')`,
  );
  expect(await healthReport(now, needed)).toMatchObject({ ok: false, migrations: 'failed' });
  await sql(`DELETE FROM _prisma_migrations WHERE id = 'half'`);
});

test('a worker that has been silent is not well', async () => {
  const later = new Date(now.getTime() + 60_000);
  expect(await healthReport(later, needed)).toMatchObject({
    ok: false,
    worker: 'silent',
    workerSeenSecondsAgo: 60,
  });
});

test('a server that does not know its migrations does not claim to be well', async () => {
  const response = await GET();
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ migrations: 'waiting' });
});
