import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, inject, it } from 'vitest';
import { ENCRYPTED_COLUMNS } from '@/lib/crypto/encrypted-columns';
import { openField, sealField } from '@/lib/crypto/field-cipher';
import { blindIndex } from '@/lib/crypto/field-encryption';
import { parseKeyRing } from '@/lib/crypto/key-ring';
import { findOpenField, rotateFields } from '@/lib/crypto/rotate-fields';
import { migrate } from '@/scripts/migrate.mjs';
import { typescriptFlags } from '@/scripts/run-ts.mjs';
import { administer, testDatabase } from '@/tests/support/database';

const { administration } = inject('databaseServer');
const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [first, second] = [key('k1'), key('k2')];
const clients: pg.Client[] = [];

afterAll(() => Promise.all(clients.map((client) => client.end())));

async function emptyDatabase(): Promise<{ url: string; client: pg.Client }> {
  const name = `rotate_${Math.random().toString(36).slice(2)}`;
  await administer(administration, `CREATE DATABASE ${name}`);
  const url = administration.replace(/\/postgres$/, `/${name}`);
  const client = new pg.Client(url);
  await client.connect();
  clients.push(client);
  return { url, client };
}

const rotate = (client: pg.Client, keys: string) =>
  rotateFields(client, { ring: parseKeyRing(keys), indexOf: blindIndex });

async function addressesOf(client: pg.Client, keys: string): Promise<string[]> {
  const { rows } = await client.query('SELECT id, email_cipher FROM app_user ORDER BY id');
  return rows.map(({ id, email_cipher }) =>
    openField(parseKeyRing(keys), email_cipher, { column: 'app_user.email_cipher', row: id }),
  );
}

it('seals the addresses of a database of before, and finds each person again', async () => {
  const former = await mkdtemp(path.join(os.tmpdir(), 'ashar-former-'));
  const all = (await readdir('prisma/migrations')).filter((name) => /^\d/.test(name)).sort();
  const at = all.findIndex((name) => name.endsWith('_encrypted_addresses'));
  for (const name of all.slice(0, at))
    await cp(`prisma/migrations/${name}`, `${former}/${name}`, { recursive: true });
  const { url, client } = await emptyDatabase();
  await migrate(url, { folder: former });
  await rm(former, { recursive: true });
  await client.query(`
    INSERT INTO app_user (id, email) SELECT gen_random_uuid(), 'resident' || n || '@post.kg' FROM generate_series(1, 1200) n;
    INSERT INTO app_user (id, email) VALUES (gen_random_uuid(), 'moderator@ashar.example'), (gen_random_uuid(), NULL);
    INSERT INTO letter (id, dedupe_key, recipient, locale, template, parameters) VALUES (gen_random_uuid(), 'x', 'resident1@post.kg', 'ky', 'sign_in', '{}');
    INSERT INTO outbox_message (letter_id, recipient, subject, body) SELECT id, recipient, '', '' FROM letter;
    INSERT INTO sign_in_code (id, email, locale, code_hash, link_hash, expires_at) VALUES (gen_random_uuid(), 'resident1@post.kg', 'ky', 'a', 'b', now())`);

  await migrate(url);
  const ask = async (text: string) => (await client.query(text)).rows;
  expect(await findOpenField(ask)).toBe('app_user.email_cipher');
  await rotate(client, first);

  expect(await findOpenField(ask)).toBeNull();
  const { rows } = await client.query(
    'SELECT id, email_cipher, demonstration FROM app_user WHERE email_index = $1',
    [blindIndex('email', 'resident7@post.kg')],
  );
  expect(rows).toEqual([expect.objectContaining({ demonstration: false })]);
  const place = { column: 'app_user.email_cipher', row: rows[0].id } as const;
  expect(openField(parseKeyRing(first), rows[0].email_cipher, place)).toBe('resident7@post.kg');
  expect(await ask('SELECT count(*)::int AS n FROM app_user WHERE demonstration')).toEqual([{ n: 1 }]);
  const plain =
    await ask(`SELECT t.row::text FROM (SELECT to_jsonb(u) AS row FROM app_user u UNION ALL SELECT to_jsonb(l) FROM letter l
    UNION ALL SELECT to_jsonb(o) FROM outbox_message o UNION ALL SELECT to_jsonb(c) FROM sign_in_code c) t WHERE t.row::text LIKE '%@%'`);
  expect(plain).toEqual([]);
}, 60_000);

it('brings everything under the newest key, so that the former one can be taken away', async () => {
  const { client, url } = await emptyDatabase();
  await migrate(url);
  await insertPeople(client, 30, first);
  const before = await client.query('SELECT email_index FROM app_user ORDER BY id');
  expect((await rotate(client, `${second},${first}`))[0]).toMatchObject({ sealed: 0, resealed: 30 });
  expect(await addressesOf(client, second)).toHaveLength(30);
  expect((await client.query('SELECT email_index FROM app_user ORDER BY id')).rows).toEqual(before.rows);
  expect((await rotate(client, second))[0]).toMatchObject({ sealed: 0, resealed: 0 });
}, 60_000);

it('killed in the middle, leaves every row readable, and a second run goes on', async () => {
  const { client, url } = await emptyDatabase();
  await migrate(url);
  await insertPeople(client, 3000, first);
  const both = `${second},${first}`;
  const child = spawn(process.execPath, [...typescriptFlags, 'scripts/privacy/rotate-keys.ts'], {
    env: { ...process.env, DATABASE_URL: url, ASHAR_FIELD_KEYS: both },
    stdio: 'ignore',
  });
  const newer = async () =>
    (await client.query(`SELECT count(*)::int AS n FROM app_user WHERE email_cipher LIKE 'a1.k2.%'`)).rows[0]
      .n;
  await expect.poll(newer, { timeout: 20_000, interval: 1 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');

  const rotated = await newer();
  expect(rotated).toBeLessThan(3000);
  expect(new Set(await addressesOf(client, both)).size).toBe(3000);
  expect((await rotate(client, both))[0]?.resealed).toBe(3000 - rotated);
  expect(new Set(await addressesOf(client, second)).size).toBe(3000);
}, 60_000);

it('knows every column of the schema that is named a cipher', async () => {
  const rows = await testDatabase().sql<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%\\_cipher' ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name).filter((name) => !(name in ENCRYPTED_COLUMNS))).toEqual([]);
});

async function insertPeople(client: pg.Client, count: number, keys: string): Promise<void> {
  const ring = parseKeyRing(keys);
  const { rows } = await client.query('SELECT gen_random_uuid()::text AS id FROM generate_series(1, $1)', [
    count,
  ]);
  const emails = rows.map((_, n) => `person${n}@post.kg`);
  await client.query(
    `INSERT INTO app_user (id, email_cipher, email_index) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])`,
    [
      rows.map(({ id }) => id),
      rows.map(({ id }, n) => sealField(ring, emails[n] ?? '', { column: 'app_user.email_cipher', row: id })),
      emails.map((email) => blindIndex('email', email)),
    ],
  );
}
