import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startPostgres } from '@/scripts/postgres.mjs';
import { freePort } from '@/scripts/process/free-port.mjs';
import { PlainBrowser } from '@/tests/support/plain-form';

/** The command of a unit file in docs/deploy, as systemd would run it. */
function commandOf(unit: string): string[] {
  const line = /^ExecStart=\/usr\/bin\/env (.+)$/m.exec(readFileSync(`docs/deploy/${unit}`, 'utf8'))?.[1];
  if (!line) throw new Error(`${unit} starts nothing`);
  return line.split(' ');
}

/** The command of a service of docs/deploy/compose.yaml, as its container would run it. */
function commandOfService(service: string): string[] {
  return parse(readFileSync('docs/deploy/compose.yaml', 'utf8'), { merge: true }).services[service].command;
}

/** Runs a command to its end in the environment of production; throws when it fails. */
async function run([command = '', ...args]: string[]): Promise<string> {
  const env = { ...environment, DATABASE_OWNER_URL: postgres.url } as unknown as NodeJS.ProcessEnv;
  return (await promisify(execFile)(command, args, { env })).stdout;
}

const home = mkdtempSync(path.join(os.tmpdir(), 'ashar-production-'));
const letters: string[] = [];
const children: ChildProcess[] = [];
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let smtp: SMTPServer;
let environment: Record<string, string>;
let ports: number[];
let web: ReturnType<typeof startUnit>[];

function startUnit(
  unit: string,
  extra: Record<string, string>,
): { child: ChildProcess; said: () => string; exited: Promise<number | null> } {
  const [command = '', ...args] = commandOf(unit);
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    env: { ...environment, ...extra } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  return { child, said: () => said, exited: new Promise((resolve) => child.once('exit', resolve)) };
}

async function until<T>(what: string, attempt: () => Promise<T | null>, patienceMs = 40_000): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let last = '';
  while (Date.now() < deadline) {
    try {
      const found = await attempt();
      if (found !== null) return found;
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not happen. ${last}`);
}

const health = async (port: number) => {
  const response = await fetch(`http://127.0.0.1:${port}/health`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const query = async (sql: string) => {
  const client = new pg.Client(postgres.url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  postgres = await startPostgres({ dataDir: path.join(home, 'postgres') });
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      simpleParser(stream).then((mail) => {
        letters.push(mail.text ?? '');
        callback();
      }, callback);
    },
  });
  const smtpPort = await freePort();
  await new Promise<void>((resolve) => smtp.listen(smtpPort, '127.0.0.1', resolve));
  ports = [await freePort(), await freePort()];
  // As docs/running.md tells the administrator of the server.
  const login = new URL(postgres.url);
  login.username = 'ashar_web';
  login.password = 'a-password-of-tests';
  await query(`CREATE ROLE ashar_app NOLOGIN`);
  await query(`CREATE ROLE ashar_web LOGIN PASSWORD '${login.password}' IN ROLE ashar_app`);
  environment = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    NODE_ENV: 'production',
    HOSTNAME: '127.0.0.1',
    DATABASE_URL: login.toString(),
    ASHAR_ORIGIN: `http://localhost:${ports[0]}`,
    NEXTAUTH_URL: `http://localhost:${ports[0]}`,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
    ASHAR_HMAC_KEY: randomBytes(32).toString('base64'),
    ASHAR_FIELD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    ASHAR_NUMBER_KEYS: `n1:${randomBytes(32).toString('base64')}`,
    ASHAR_UPLOADS_DIR: path.join(home, 'uploads'),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: 'Ашар <no-reply@ashar.test>',
    LOG_LEVEL: 'warn',
  };
  await run(commandOfService('migration'));
  web = ports.map((port) => startUnit('ashar-web@.service', { PORT: String(port) }));
  startUnit('ashar-worker.service', {});
  for (const port of ports)
    await until('a healthy web process', async () => ((await health(port)).status === 200 ? true : null));
});

afterAll(async () => {
  for (const child of children) {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  }
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('the production start of docs/deploy', () => {
  it('loads the real data, nobody and nothing of the demonstration, and has no outbox', async () => {
    const [counts] = await query(
      `SELECT (SELECT count(*) FROM unit)::int AS units, (SELECT count(*) FROM app_user WHERE demonstration)::int AS accounts,
              (SELECT count(*) FROM unit WHERE fictitious)::int AS fictitious`,
    );
    expect(counts.units).toBeGreaterThan(2400);
    expect(counts.accounts).toBe(0);
    expect(counts.fictitious).toBe(0);
    expect((await fetch(`http://127.0.0.1:${ports[0]}/ky/m/ashar-ulgu`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${ports[0]}/outbox`)).status).toBe(404);
  });

  it('signs a resident in through one web process with a code asked from the other, mailed by the worker', async () => {
    const browser = new PlainBrowser(`http://localhost:${ports[0]}`);
    const other = `http://localhost:${ports[1]}`;
    const asked = await browser.submit(await browser.get('/ru/sign-in'), 'email', {
      email: 'journalist@example.kg',
    });
    expect(asked.text).toContain('name="code"');
    const letter = await until('the letter', async () => letters.at(-1) ?? null);
    const code = /\b(\d{6})\b/.exec(letter)?.[1] ?? '';
    const account = await browser.submit(asked, 'code', { code }, other);
    expect(account.status).toBe(200);
    expect(account.text).toContain('journalist@example.kg');
  });

  it('runs web and worker as a login that cannot rewrite the audit log', async () => {
    const users = await query(
      `SELECT DISTINCT usename AS name FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    expect(users).toEqual([{ name: 'ashar_web' }]);
    const [rights] = await query(
      `SELECT has_table_privilege('ashar_web', 'audit_entry', 'UPDATE, DELETE, TRUNCATE') AS rewrite, has_table_privilege('ashar_web', 'audit_entry', 'SELECT') AS read`,
    );
    expect(rights).toEqual({ rewrite: false, read: true });
  });

  it('refuses to start as the owner of the audit log, and says what to do', async () => {
    const started = startUnit('ashar-web@.service', {
      PORT: String(await freePort()),
      DATABASE_URL: postgres.url,
    });
    expect(await started.exited).not.toBe(0);
    expect(started.said()).toContain(
      'who may rewrite the audit log; let it name a login in the role ashar_app',
    );
  });

  it('seals the log within the minute, and the check of the whole log agrees', async () => {
    await until(
      'a seal',
      async () => ((await query('SELECT 1 FROM audit_seal')).length > 0 ? true : null),
      90_000,
    );
    expect(await run(['npm', 'run', '--silent', 'audit:verify'])).toMatch(/^The audit log is whole\./);
  });

  it('tells how far the database is', async () => {
    expect(await run(['npm', 'run', '--silent', 'db:status'])).toMatch(
      /^[1-9]\d* migrations applied, 0 waiting\.\n$/,
    );
  });

  it('answers the eleventh wish for a code within an hour with how long to wait, and keeps the address', async () => {
    const browser = new PlainBrowser(`http://localhost:${ports[0]}`);
    const email = 'impatient@example.kg';
    const ask = async () => browser.submit(await browser.get('/ru/sign-in'), 'email', { email });
    for (let times = 1; times <= 10; times += 1) expect((await ask()).text).toContain('name="code"');
    const refused = await ask();
    expect(refused.text).not.toContain('name="code"');
    expect(refused.text).toMatch(/Повторите через \d+ минут/);
    expect(refused.text).toMatch(new RegExp(`<input[^>]*value="${email}"`));
  });

  it('refuses to start with a relative folder of uploads, which web and worker would look for in two places', async () => {
    const started = startUnit('ashar-web@.service', {
      PORT: String(await freePort()),
      ASHAR_UPLOADS_DIR: '.ashar/uploads',
    });
    expect(await started.exited).not.toBe(0);
    expect(started.said()).toContain('ASHAR_UPLOADS_DIR must be an absolute path');
  });

  it('refuses to start as a demonstration that mails, and says why in one sentence', async () => {
    const started = startUnit('ashar-web@.service', {
      PORT: String(await freePort()),
      ASHAR_DEMONSTRATION: '1',
    });
    expect(await started.exited).not.toBe(0);
    expect(started.said()).toContain('exclude each other');
  });

  it('refuses to start where demonstration accounts exist', async () => {
    await query(`INSERT INTO app_user (id, demonstration, locale) VALUES (gen_random_uuid(), true, 'ky')`);
    const started = startUnit('ashar-web@.service', { PORT: String(await freePort()) });
    expect(await started.exited).not.toBe(0);
    expect(started.said()).toContain('ashar.example');
    await query(`DELETE FROM app_user WHERE demonstration`);
  });
});

describe('the database stops under a running portal', () => {
  it('shows a page of failure with a reference in both languages, says so on /health, and recovers by itself', async () => {
    const { port } = postgres;
    await postgres.stop();
    const failed = await fetch(`http://127.0.0.1:${ports[0]}/ru/m/naryn`);
    const page = await failed.text();
    expect(failed.status).toBe(500);
    expect(page).toContain('lang="ky"');
    expect(page).toContain('Портал сейчас не может ответить');
    const reference = /<strong>([0-9a-f]{8})<\/strong>/.exec(page)?.[1];
    expect(failed.headers.get('x-request-id')?.slice(0, 8)).toBe(reference);
    expect(web[0]?.said()).toContain(`"requestId":"${reference}-`);
    expect(await health(ports[0] ?? 0)).toMatchObject({ status: 503, body: { database: 'down' } });
    postgres = await startPostgres({ dataDir: path.join(home, 'postgres'), port });
    await until('recovery', async () => ((await health(ports[0] ?? 0)).status === 200 ? true : null), 60_000);
    expect((await fetch(`http://127.0.0.1:${ports[0]}/ru/m/naryn`)).status).toBe(200);
  });
});
