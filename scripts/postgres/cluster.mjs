// The data folder of the embedded server: made once, in one step, with a password of its own.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAlive } from '../process/alive.mjs';

/** Makes the cluster unless it exists; returns the password of its superuser `postgres`. */
export async function ensureCluster({ identity, passwordFile, builtinLocale, log }) {
  const { dataDir } = identity;
  mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o700 });
  removeHalfMadeClusters(dataDir);
  const password = readOrMakePassword(passwordFile);
  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) {
    log('creating the database cluster');
    await createCluster({ identity, password, builtinLocale });
  }
  return password;
}

// Two starts at once must agree on one password: the first one to write it wins.
function readOrMakePassword(file) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

// Built beside the final place and moved there whole, so that a kill in the middle leaves no half cluster.
async function createCluster({ identity, password, builtinLocale }) {
  const { dataDir, ids, native } = identity;
  const half = `${dataDir}.making-${process.pid}-${randomBytes(4).toString('hex')}`;
  const secret = mkdtempSync(path.join(os.tmpdir(), 'ashar-'));
  const secretFile = path.join(secret, 'password');
  try {
    writeFileSync(secretFile, `${password}\n`, { mode: 0o600 });
    mkdirSync(half, { mode: 0o700 });
    if (ids.uid !== undefined)
      for (const place of [secret, secretFile, half]) chownSync(place, ids.uid, ids.gid);
    const locale = builtinLocale
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale-provider=icu', '--icu-locale=und', '--locale=C'];
    const options = [
      '-D',
      half,
      '-U',
      'postgres',
      `--pwfile=${secretFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ];
    await run(identity, path.join(native, 'bin', 'initdb'), [
      ...options,
      ...locale,
      ...characterTypes(),
      '--lc-messages=C',
      '--no-sync',
    ]);
    moveUnlessMade(half, dataDir);
  } finally {
    rmSync(secret, { recursive: true, force: true });
    rmSync(half, { recursive: true, force: true });
  }
}

// pg_trgm asks the C library what a letter is: under the plain C locale it sees no Cyrillic, and search by trigrams finds nothing.
function characterTypes() {
  const locales = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' };
  const locale = locales[process.platform];
  return locale ? [`--lc-ctype=${locale}`] : [];
}

// Another start may have been quicker; its cluster is as good as ours.
function moveUnlessMade(half, dataDir) {
  try {
    renameSync(half, dataDir);
  } catch (error) {
    if (!existsSync(path.join(dataDir, 'PG_VERSION'))) throw error;
  }
}

function run(identity, program, args) {
  const [command, wrapped] = identity.wrap(program, args);
  const child = spawn(command, wrapped, { ...identity.ids, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The database cluster could not be created:\n${output.trim()}`)),
    );
  });
}

function removeHalfMadeClusters(dataDir) {
  const prefix = `${path.basename(dataDir)}.making-`;
  for (const name of readdirSync(path.dirname(dataDir))) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    rmSync(path.join(path.dirname(dataDir), name), { recursive: true, force: true });
  }
}
