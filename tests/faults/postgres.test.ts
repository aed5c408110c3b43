import { existsSync, statSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPostgres } from '@/scripts/postgres.mjs';

let folder: string;
let dataDir: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-postgres-'));
  dataDir = path.join(folder, 'postgres');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the embedded server', () => {
  test('says that it is the embedded one, listens on the loopback only and asks for its password', async () => {
    const server = await startPostgres({ dataDir });
    try {
      const [settings] = await query(
        server.url,
        "SELECT current_setting('ashar.embedded') AS embedded, current_setting('listen_addresses') AS addresses",
      );
      expect(settings).toEqual({ embedded: 'on', addresses: '127.0.0.1' });
      const guess = server.url.replace(/:[^:@]+@/, ':postgres@');
      await expect(query(guess, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    } finally {
      await server.stop();
    }
  });

  test('keeps its password where only its owner can read it', async () => {
    const server = await startPostgres({ dataDir });
    await server.stop();
    expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
  });

  test('folds the letters of Kyrgyz', async () => {
    const server = await startPostgres({ dataDir });
    try {
      const [row] = await query(
        server.url,
        "SELECT lower('ӨҢҮ') AS lower, 'ө' < 'п' COLLATE \"ky-x-icu\" AS ordered",
      );
      expect(row).toEqual({ lower: 'өңү', ordered: true });
    } finally {
      await server.stop();
    }
  });

  test('is shared by two starts at the same moment, and stops with the first', async () => {
    const both = await Promise.all([startPostgres({ dataDir }), startPostgres({ dataDir })]);
    const [owner, guest] = both[0].adopted ? [both[1], both[0]] : both;
    expect([owner.adopted, guest.adopted, guest.url]).toEqual([false, true, owner.url]);
    await guest.stop();
    expect(await query(owner.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await owner.stop();
  });

  test('starts although a stale file names a process that is another program now', async () => {
    await (await startPostgres({ dataDir })).stop();
    await writeFile(
      path.join(dataDir, 'postmaster.pid'),
      `${process.pid}\n${dataDir}\n0\n5432\n\n127.0.0.1\n`,
    );
    const server = await startPostgres({ dataDir });
    expect(server.adopted).toBe(false);
    await server.stop();
    expect(existsSync(path.join(dataDir, 'postmaster.pid'))).toBe(false);
  });

  test.runIf(process.getuid?.() === 0)(
    'runs under an ordinary account where root may not make user namespaces',
    async () => {
      await chmod(folder, 0o711); // else the data would go where that account can reach it
      const server = await startPostgres({ dataDir, as: 'account' });
      try {
        expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
        expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      } finally {
        await server.stop();
      }
    },
  );
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
