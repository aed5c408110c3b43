import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { writeLetter } from '@/lib/mail/write-letter';
import { typescriptFlags } from '@/scripts/run-ts.mjs';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';
import { type MailServer, startMailServer } from '@/tests/support/mail-server';

// The worker as it really runs: a process of its own, a real mail server, and SIGKILL.

const { sql, connect, url } = testDatabase();
let server: MailServer;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  server = await startMailServer();
});

afterEach(async () => {
  for (const worker of workers.splice(0)) await stop(worker, 'SIGKILL');
});

afterAll(() => server.close());

function startWorker(environment: Record<string, string | undefined> = {}): {
  worker: ChildProcess;
  said: () => string;
} {
  const worker = spawn(process.execPath, [...typescriptFlags, 'lib/jobs/worker.ts'], {
    env: {
      ...process.env,
      ASHAR_DEMONSTRATION: '0',
      SMTP_URL: server.url,
      LOG_LEVEL: 'info',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  workers.push(worker);
  let said = '';
  for (const stream of [worker.stdout, worker.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk));
  return { worker, said: () => said };
}

async function stop(worker: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode;
  worker.kill(signal);
  const [code] = await once(worker, 'exit');
  return code as number | null;
}

const write = (dedupeKey: string, recipient: string) =>
  inTransaction((tx) =>
    writeLetter(tx, {
      dedupeKey,
      recipient,
      locale: 'ky',
      template: 'sign_in',
      parameters: { code: '123456', link: 'http://localhost:3000/ky', minutes: 10 },
    }),
  );
const to = (recipient: string) =>
  server.taken.filter((letter) => JSON.stringify(letter.to).includes(recipient));
const sent = async (recipient: string) =>
  (await db.letter.findMany({ where: { sentAt: { not: null } }, select: { recipient: true } })).filter(
    (letter) => letter.recipient === recipient,
  ).length;
const soon = { timeout: 20_000, interval: 50 };

it('sends what was on the queue before it ran, beats, and ends cleanly on SIGTERM', async () => {
  await write('a', 'aida@post.kg');
  const { worker, said } = startWorker();
  await expect.poll(() => sent('aida@post.kg'), soon).toBe(1);
  await expect
    .poll(
      async () =>
        (await sql(`SELECT 1 FROM heartbeat WHERE name = 'worker' AND at > now() - interval '20 s'`)).length,
      soon,
    )
    .toBe(1);
  expect(await stop(worker, 'SIGTERM')).toBe(0);
  expect(said()).not.toContain('aida@post.kg');
  expect(said()).not.toContain('123456');
}, 40_000);

it('killed between the mail server taking a letter and the commit, it sends it at most once more, under the same Message-ID', async () => {
  await write('b', 'bek@post.kg');
  // Whoever holds the row keeps the worker from writing "sent", for as long as the test needs.
  const holder = await connect();
  await holder.query('BEGIN');
  await holder.query(`SELECT id FROM letter WHERE dedupe_key = 'b' FOR UPDATE`);
  const first = startWorker();
  await expect.poll(() => to('bek@post.kg').length, soon).toBe(1);
  await expect
    .poll(
      async () =>
        (
          await sql(
            `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ILIKE '%letter%'`,
          )
        ).length,
      soon,
    )
    .toBeGreaterThan(0);
  await stop(first.worker, 'SIGKILL');
  await holder.query('ROLLBACK');
  await holder.end();
  expect(await sent('bek@post.kg')).toBe(0);

  const second = startWorker();
  await expect.poll(() => sent('bek@post.kg'), soon).toBe(1);
  await expect.poll(async () => (await sql('SELECT 1 FROM graphile_worker.jobs')).length, soon).toBe(0);
  expect(to('bek@post.kg')).toHaveLength(2);
  expect(new Set(to('bek@post.kg').map(({ messageId }) => messageId)).size).toBe(1);
  expect(await stop(second.worker, 'SIGTERM')).toBe(0);
}, 60_000);

it('leaves the job of a living worker to it', async () => {
  await write('c', 'cholpon@post.kg');
  const holder = await connect();
  await holder.query('BEGIN');
  await holder.query(`SELECT id FROM letter WHERE dedupe_key = 'c' FOR UPDATE`);
  startWorker();
  await expect.poll(() => to('cholpon@post.kg').length, soon).toBe(1);
  const { said } = startWorker();
  await expect.poll(said, soon).toContain('worker runs');
  await holder.query('ROLLBACK');
  await holder.end();
  await expect.poll(() => sent('cholpon@post.kg'), soon).toBe(1);
  expect(to('cholpon@post.kg')).toHaveLength(1);
}, 60_000);

it('refuses to run as a demonstration on a database that is not the embedded one', async () => {
  const { pathname } = new URL(url);
  await sql(`ALTER DATABASE ${pathname.slice(1)} SET ashar.embedded = 'off'`);
  const { worker, said } = startWorker({ ASHAR_DEMONSTRATION: '1', SMTP_URL: undefined });
  const [code] = await once(worker, 'exit');
  expect(code).toBe(1);
  expect(said().trim()).toMatch(
    /^Ашар does not start: ASHAR_DEMONSTRATION=1 needs the embedded database.*\/outbox\.$/,
  );
}, 40_000);

it('refuses to run in production where accounts of the demonstration exist', async () => {
  await makeAccount('resident@ashar.example');
  const { worker, said } = startWorker({
    NODE_ENV: 'production',
    NEXTAUTH_SECRET: 'qfHs81LmZ0xVbT4yRk7uWc2eJd9aGi6o',
    ASHAR_HMAC_KEY: 'Zp3nXo8vCq5tYb1wEr7uAk2sLd6hJf9g',
    ASHAR_FIELD_KEYS: 'k1:cWZIczgxTG1aMHhWYlQ0eVJrN3VXYzJlSmQ5YUdpNm8=',
    ASHAR_NUMBER_KEYS: 'n1:cWZIczgxTG1aMHhWYlQ0eVJrN3VXYzJlSmQ5YUdpNm8=',
  });
  const [code] = await once(worker, 'exit');
  expect(code).toBe(1);
  expect(said().trim()).toMatch(/^Ашар does not start: the database has accounts of the demonstration/);
}, 40_000);
