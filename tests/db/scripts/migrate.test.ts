import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrate, migrationStatus } from '@/scripts/migrate.mjs';
import { administer, queryOnce } from '../../support/database';

const { administration } = inject('databaseServer');
let folder: string;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-migrations-'));
  const name = `migrate_${Math.random().toString(36).slice(2)}`;
  await administer(administration, `CREATE DATABASE ${name}`);
  url = administration.replace(/\/postgres$/, `/${name}`);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, script: string) {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, 'migration.sql'), script);
}

test('migrations are applied in order, once', async () => {
  await write('2_fill', 'INSERT INTO thing VALUES (1);');
  await write('1_make', 'CREATE TABLE thing (id int PRIMARY KEY);');
  expect(await migrate(url, { folder })).toEqual(['1_make', '2_fill']);
  expect(await migrate(url, { folder })).toEqual([]);
});

test('a function body with semicolons arrives whole', async () => {
  await write(
    '1_function',
    'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;',
  );
  await migrate(url, { folder });
  expect(await queryOnce(url, 'SELECT two()')).toEqual([{ two: 2 }]);
});

test('a migration that fails leaves nothing behind, so that the mended one can be applied', async () => {
  await write('1_broken', 'CREATE TABLE thing (id int); SELECT nonsense;');
  await expect(migrate(url, { folder })).rejects.toThrow(
    'Migration 1_broken failed: column "nonsense" does not exist',
  );
  expect((await migrationStatus(url, { folder })).waiting).toEqual(['1_broken']);

  await write('1_broken', 'CREATE TABLE thing (id int);');
  expect(await migrate(url, { folder })).toEqual(['1_broken']);
});

test('a migration changed after it was applied is refused', async () => {
  await write('1_make', 'CREATE TABLE thing (id int);');
  await migrate(url, { folder });
  await write('1_make', 'CREATE TABLE thing (id bigint);');
  await expect(migrate(url, { folder })).rejects.toThrow('Migration 1_make was changed after it was applied');
});

test('two starts at the same moment apply each migration once', async () => {
  await write('1_make', 'CREATE TABLE thing (id int);');
  const applied = await Promise.all([migrate(url, { folder }), migrate(url, { folder })]);
  expect(applied.flat()).toEqual(['1_make']);
});
