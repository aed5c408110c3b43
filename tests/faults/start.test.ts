import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { startSeparatePortal } from '@/scripts/portal/separate.mjs';
import { processesOf } from '../support/processes';

const open: (() => Promise<unknown>)[] = [];
const noNetwork = path.resolve('tests/support/no-network.mjs');

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

describe('a busy port', () => {
  test('is passed over when nobody asked for it, and this is said', async () => {
    await occupy(3000);
    const portal = await startSeparatePortal({ port: 'usual' });
    open.push(portal.stop);
    expect(portal.said()).toMatch(/Port 3000 is busy; using 30\d\d\./);
    expect(portal.address).not.toBe('http://localhost:3000');
    expect((await fetch(`${portal.address}/health`)).status).toBe(200);
  });

  test('ends the start with one sentence when it was asked for', async () => {
    const port = await occupy(0);
    const { status, stderr } = serveOnce({ PORT: String(port) });
    expect(stderr.trim()).toBe(`Port ${port} is busy: stop what listens there, or start with another PORT.`);
    expect(status).toBe(1);
  });
});

describe('a production start', () => {
  test('names everything that is missing in one sentence', () => {
    const { status, stderr } = serveOnce({
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      MAIL_FROM: 'a@b.example',
    });
    expect(stderr.trim()).toBe(
      'DATABASE_URL is set, so this is not the demonstration, and ASHAR_ORIGIN, NEXTAUTH_SECRET, ASHAR_HMAC_KEY, ASHAR_FIELD_KEYS, ASHAR_NUMBER_KEYS, ASHAR_UPLOADS_DIR, SMTP_URL are missing: see docs/running.md, or unset DATABASE_URL.',
    );
    expect(status).toBe(1);
  });
});

describe.runIf(process.platform === 'linux')('npm start', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ashar-start-'));
  const home = path.join(folder, 'home');
  const network = path.join(folder, 'network');
  const gone = () =>
    vi.waitFor(() => expect(processesOf(home)).toEqual([]), { timeout: 40_000, interval: 100 });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('needs no network once everything is installed', async () => {
    const offline = { NODE_OPTIONS: `--import ${noNetwork}`, ASHAR_NETWORK_LOG: network };
    const portal = await npmStart({ ASHAR_HOME: home, ...offline });
    const address = /is up after .*: (\S+)/.exec(portal.said())?.[1];
    expect((await fetch(`${address}/ky/m/naryn`)).status).toBe(200);
    expect(existsSync(network) ? readFileSync(network, 'utf8') : '').toBe('');

    const far = spawnSync(
      process.execPath,
      ['-e', "fetch('http://192.0.2.1').catch((e) => console.log(e.cause.message))"],
      {
        encoding: 'utf8',
        env: { ...withoutSettings(), ...offline },
      },
    );
    expect(far.stdout).toContain('There is no network: 192.0.2.1');

    process.kill(-portal.pid, 'SIGINT');
    expect(await portal.exited).toBe(0);
    await gone();
  });

  test('finds everything done when it starts again, ends on Ctrl-C with code 0, and leaves no process behind', async () => {
    const portal = await npmStart({ ASHAR_HOME: home });
    expect(portal.said()).toMatch(/^Applying migrations….*nothing new/m);
    expect(portal.said()).toMatch(/^Building the portal .*… nothing changed/m);
    expect(portal.said()).toMatch(/^Loading the data….*nothing new/m);

    process.kill(-portal.pid, 'SIGINT');
    expect(await portal.exited).toBe(0);
    expect(portal.said()).toMatch(/Stopped\.\s*$/);
    expect(processesOf(home)).toEqual([]);
  });

  test('takes everything with it when it is killed', async () => {
    const portal = await npmStart({ ASHAR_HOME: home });
    expect(processesOf(home).map(({ role }) => role)).toEqual(
      expect.arrayContaining(['serve', 'web', 'worker', 'postgres']),
    );
    process.kill(portal.pid, 'SIGKILL');
    await portal.exited;
    await gone();
  });
});

/** The bootstrap as npm runs it, in a process group of its own as a terminal makes one; resolves when the portal is up. */
async function npmStart(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'serve'], {
    env: { ...withoutSettings(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const { pid } = child;
  if (!pid) throw new Error('The bootstrap could not be started.');
  open.push(async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(pid, 'SIGTERM');
    await exited;
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  await Promise.race([
    vi.waitUntil(() => said.includes('Ctrl-C stops everything.'), { timeout: 110_000, interval: 50 }),
    exited.then((code) => {
      throw new Error(`It ended with code ${code}:\n${said}`);
    }),
  ]);
  return { pid, exited, said: () => said };
}

function serveOnce(environment: Record<string, string>) {
  return spawnSync(process.execPath, ['scripts/serve.mjs'], {
    encoding: 'utf8',
    env: { ...withoutSettings(), ...environment },
    timeout: 60_000,
  });
}

function withoutSettings(): NodeJS.ProcessEnv {
  const ours = /^(ASHAR_|DATABASE_URL$|NEXTAUTH_|SMTP_|MAIL_|PORT$|NODE_ENV$)/;
  const rest = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return Object.fromEntries(rest) as NodeJS.ProcessEnv;
}

/** Listens on a port; when somebody else has it already, it is busy anyway. */
async function occupy(port: number): Promise<number> {
  const server: Server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return port;
  }
  open.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
