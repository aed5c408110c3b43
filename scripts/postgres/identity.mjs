// As whom the server runs. Postgres refuses to run as root, so root steps into a user namespace where it is nobody
// (no account, no change of owners, folders of mode 0700 are fine); where that is forbidden, it becomes an ordinary account.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const namespace = ['-U', '--map-user=65534', '--map-group=65534', '--'];

/**
 * How to run the server's programs: `wrap(command, args)` gives what to spawn, `ids` the account,
 * `native` and `dataDir` where programs and data are for that account. `as` is 'namespace' or 'account' to force one for root.
 */
export function chooseIdentity({ native, dataDir, as }) {
  const plain = { wrap: (command, args) => [command, args], ids: {}, native, dataDir };
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasAccount()) return plain;
  if (as !== 'account' && namespacesWork()) {
    return { ...plain, wrap: (command, args) => ['unshare', [...namespace, command, ...args]] };
  }
  if (!isRoot) return plain;
  const account = findAccount();
  const reachableData = canBeReached(path.dirname(dataDir))
    ? dataDir
    : path.join('/var/lib/ashar', shortHash(dataDir), 'postgres');
  mkdirSync(path.dirname(reachableData), { recursive: true, mode: 0o755 });
  return { ...plain, ids: account, native: reachableCopy(native), dataDir: reachableData };
}

// A container may run us under a number that no account has; the server insists on a name.
function hasAccount() {
  try {
    return os.userInfo().username !== '';
  } catch {
    return false;
  }
}

function namespacesWork() {
  return process.platform === 'linux' && spawnSync('unshare', [...namespace, 'true']).status === 0;
}

function findAccount() {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const line = accounts.find((account) => account.startsWith(`${name}:`));
    if (line) return { uid: Number(line.split(':')[2]), gid: Number(line.split(':')[3]) };
  }
  throw new Error(
    'Postgres does not run as root and there is no account "postgres" or "nobody": start the portal as an ordinary user.',
  );
}

// Another account must be able to pass through every folder above.
function canBeReached(folder) {
  for (let here = path.resolve(folder); ; here = path.dirname(here)) {
    if (existsSync(here) && (statSync(here).mode & 0o001) === 0) return false;
    if (here === path.dirname(here)) return true;
  }
}

function reachableCopy(native) {
  if (canBeReached(native)) return native;
  const copy = path.join('/var/tmp', `ashar-postgres-${shortHash(native)}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
  }
  return copy;
}

function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
