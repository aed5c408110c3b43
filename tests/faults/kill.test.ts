import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startSeparatePortal } from '@/scripts/portal/separate.mjs';
import { startPostgres } from '@/scripts/postgres.mjs';
import { processesOf, processOf } from '../support/processes';

type Portal = Awaited<ReturnType<typeof startSeparatePortal>>;

const patience = { timeout: 40_000, interval: 100 };

// mkdtemp makes the home with mode 0700: nobody else may look in, and the database must run there all the same.
describe.runIf(process.platform === 'linux')('a kill -9 breaks nothing', () => {
  let home: string;
  let portal: Portal;

  beforeAll(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'ashar-faults-'));
    portal = await startSeparatePortal({ home });
  });

  afterAll(async () => {
    await portal.stop();
    await rm(home, { recursive: true, force: true });
  });

  test.each(['web', 'worker', 'postgres'] as const)(
    'of %s: it comes back and the portal is healthy again',
    async (role) => {
      const killed = processOf(home, role);
      process.kill(killed, 'SIGKILL');
      await vi.waitFor(() => expect(processOf(home, role)).not.toBe(killed), patience);
      await vi.waitFor(async () => expect(await health(portal)).toBe(200), patience);
    },
  );

  test('of the script that serves: everything ends with it, and the next start finds the data', async () => {
    const before = await countUnits(home);
    process.kill(processOf(home, 'serve'), 'SIGKILL');
    await vi.waitFor(() => expect(processesOf(home)).toEqual([]), patience);

    portal = await startSeparatePortal({ home });
    expect(await health(portal)).toBe(200);
    expect(await countUnits(home)).toBe(before);
  });

  test('of everything at once: the next start works', async () => {
    for (const { pid } of processesOf(home)) killIfThere(pid);
    await vi.waitFor(() => expect(processesOf(home)).toEqual([]), patience);

    portal = await startSeparatePortal({ home });
    expect(await health(portal)).toBe(200);
  });

  test('and a polite end leaves nothing behind', async () => {
    expect(await portal.stop()).toEqual({ code: 0, signal: null });
    expect(processesOf(home)).toEqual([]);
    expect(existsSync(path.join(home, 'postgres', 'postmaster.pid'))).toBe(false);

    portal = await startSeparatePortal({ home });
    expect(portal.said()).toContain(
      'Building the portal (about a minute when something changed)… nothing changed',
    );
  });
});

// Some end by themselves as soon as the one that holds them is gone, before their turn in the list.
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function health(portal: Portal): Promise<number> {
  return (await fetch(`${portal.address}/health`)).status;
}

// Joins the server that runs, as `npm run db:…` does.
async function countUnits(home: string): Promise<number> {
  const server = await startPostgres({ dataDir: path.join(home, 'postgres') });
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    expect(server.adopted).toBe(true);
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM unit');
    const count = rows[0]?.count ?? 0;
    expect(count).toBeGreaterThan(2000);
    return count;
  } finally {
    await client.end();
    await server.stop();
  }
}
