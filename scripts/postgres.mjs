// The embedded Postgres: a real server from node_modules in a folder of ours, loopback only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './postgres/binaries.mjs';
import { ensureCluster } from './postgres/cluster.mjs';
import { chooseIdentity } from './postgres/identity.mjs';
import { findRunningServer, stopProcess } from './postgres/running.mjs';
import { freePort } from './process/free-port.mjs';
import { leashed } from './process/leash.mjs';

const startAttempts = 20;
const attemptPauseMs = 500;
const madeMeanwhile = new Set(['23505', '42P04']); // unique_violation, duplicate_database: another start was quicker

/**
 * Starts the embedded server of `dataDir` (made if missing), or joins the one that already runs there.
 * Returns `{ url, urlOf(database), port, pid, adopted, stop() }`; `url` is that of `database`, which is created if missing.
 * `settings` are Postgres settings by name. `as`: 'namespace' or 'account' forces how root runs it.
 *
 * @param {{
 *   dataDir: string, port?: number, binaries?: 'embedded-18' | 'embedded-15', database?: string,
 *   settings?: Record<string, string>, as?: 'namespace' | 'account', log?: (line: string) => void
 * }} options
 */
export async function startPostgres({
  dataDir,
  port,
  binaries = 'embedded-18',
  database = 'ashar',
  settings = {},
  as,
  log = () => {},
}) {
  const identity = chooseIdentity({ native: findBinaries(binaries), dataDir: path.resolve(dataDir), as });
  const ownerFile = `${identity.dataDir}.owner`;
  const password = await ensureCluster({
    identity,
    passwordFile: `${identity.dataDir}.password`,
    builtinLocale: binaries === 'embedded-18',
    log,
  });
  const server = await joinOrStart({ identity, ownerFile, port, settings, log });
  const urlOf = (name) => `postgresql://postgres:${password}@127.0.0.1:${server.port}/${name}`;
  await ensureDatabase(urlOf, database);
  return { ...server, url: urlOf(database), urlOf };
}

// After a kill the old server needs a moment to let go of its files, and two starts may meet: so a few tries.
async function joinOrStart({ identity, ownerFile, port, settings, log }) {
  for (let attempt = 1; ; attempt++) {
    const running = await findRunningServer({ dataDir: identity.dataDir, ownerFile });
    if (running) {
      log(`joining the database server that runs on port ${running.port}`);
      return { ...running, adopted: true, stop: async () => {} };
    }
    try {
      return await launch({ identity, ownerFile, port: port ?? (await freePort()), settings, log });
    } catch (error) {
      if (attempt >= startAttempts || !isPassing(error.message, port)) throw error;
      await wait(attemptPauseMs);
    }
  }
}

function isPassing(message, givenPort) {
  if (/lock file .* already exists|shared memory block .* still in use|is being shut down/.test(message))
    return true;
  return givenPort === undefined && /could not (bind|create any TCP)/.test(message);
}

async function launch({ identity, ownerFile, port, settings, log }) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    'ashar.embedded': 'on',
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = path.join(identity.native, 'bin', 'postgres');
  // INT is the fast shutdown of Postgres: running transactions are rolled back, the data folder is left clean.
  // The leash is inside the wrapping, because the kernel forgets it when a process changes its credentials.
  const [command, args] = identity.wrap(
    ...leashed(program, ['-D', identity.dataDir, '-p', String(port), ...options], 'INT'),
  );
  const child = spawn(command, args, {
    ...identity.ids,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  writeFileSync(ownerFile, String(process.pid), { mode: 0o600 });
  await untilReady(child, log);
  return {
    port,
    pid: child.pid,
    adopted: false,
    exited: new Promise((resolve) => child.once('exit', resolve)),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await stopProcess(child.pid);
      rmSync(ownerFile, { force: true });
    },
  };
}

async function untilReady(child, log) {
  let said = '';
  const ready = new Promise((resolve) => {
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-20_000);
      log(String(chunk).trim());
      if (said.includes('ready to accept connections')) resolve('ready');
    });
  });
  const failed = once(child, 'exit').then(() => 'failed');
  if ((await Promise.race([ready, failed])) === 'failed') {
    throw new Error(`The embedded Postgres did not start:\n${said.trim()}`);
  }
}

async function ensureDatabase(urlOf, database) {
  const client = new pg.Client(urlOf('postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    if (!madeMeanwhile.has(error.code)) throw error;
  } finally {
    await client.end();
  }
}
