import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startSeparatePortal } from '@/scripts/portal/separate.mjs';
import { processesOf } from '../support/processes';

const open: (() => Promise<unknown>)[] = [];

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
      'DATABASE_URL is set, so this is not the demonstration, and ASHAR_ORIGIN, NEXTAUTH_SECRET, ASHAR_HMAC_KEY, ASHAR_UPLOADS_DIR, SMTP_URL are missing: see docs/running.md, or unset DATABASE_URL.',
    );
    expect(status).toBe(1);
  });
});

describe.runIf(process.platform === 'linux')('npm start', () => {
  test('takes everything with it when it is killed', async () => {
    const home = await mkdtemp(path.join(os.tmpdir(), 'ashar-start-'));
    open.push(() => rm(home, { recursive: true, force: true }));
    const bootstrap = spawn(process.execPath, ['scripts/bootstrap.mjs', 'serve'], {
      env: { ...withoutSettings(), ASHAR_HOME: home },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const gone = once(bootstrap, 'exit');
    await untilSaid(bootstrap.stdout, 'is up after');
    expect(processesOf(home).map(({ role }) => role)).toEqual(
      expect.arrayContaining(['serve', 'web', 'worker', 'postgres']),
    );

    bootstrap.kill('SIGKILL');
    await gone;
    await vi.waitFor(() => expect(processesOf(home)).toEqual([]), { timeout: 40_000, interval: 100 });
  });
});

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

async function untilSaid(stream: NodeJS.ReadableStream, words: string): Promise<void> {
  let said = '';
  for await (const chunk of stream) {
    said += chunk;
    if (said.includes(words)) return;
  }
  throw new Error(`It ended without saying "${words}":\n${said}`);
}
