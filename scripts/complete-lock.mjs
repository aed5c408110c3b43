// Completes package-lock.json after `npm install`. A registry that lacks the packages of other platforms leaves them out of the
// lock, and `npm ci` then refuses it: every optional dependency that is named must be described.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const operatingSystems = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'];

/** Adds what is missing to the lock (an object, changed in place); returns the names added and those it could not place. */
export function completeLock(lock) {
  const added = [];
  const unclear = [];
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isDescribed(lock.packages, place, name)) continue;
      const platform = platformOf(name);
      if (!platform) {
        unclear.push(name);
        continue;
      }
      lock.packages[`node_modules/${name}`] = {
        version: range.replace(/^[\^~=v]*/, ''),
        ...platform,
        optional: true,
        ...(entry.dev ? { dev: true } : {}),
      };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { added, unclear };
}

// Looks upward through node_modules folders, as Node does when it resolves a package.
function isDescribed(packages, place, name) {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
    if (base === '') return false;
    if (!base.includes('/node_modules/')) return Boolean(packages[`node_modules/${name}`]);
  }
}

function platformOf(name) {
  const words = name.toLowerCase().split(/[-/@.]/);
  if (words.includes('wasm32')) return { cpu: ['wasm32'] };
  const os = words.map((word) => operatingSystems[word]).find(Boolean);
  const cpu =
    processors.find((processor) => words.includes(processor)) ??
    (words.includes('gnueabihf') ? 'arm' : undefined);
  if (!os && !cpu) return null;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.resolve('package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const { added, unclear } = completeLock(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${added.length} entries to package-lock.json.`);
  for (const name of unclear) console.log(`Could not tell the platform of ${name}; left out.`);
}
