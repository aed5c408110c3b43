// The built portal in .next/standalone, made again only when a source has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClient } from './database/prisma.mjs';
import { root } from './environment.mjs';
import { leashed } from './process/leash.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'locales',
  'public',
  'prisma/schema.prisma',
  'prisma/migrations',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
  'package-lock.json',
];
const generated = path.join('lib', 'db', 'generated');
const standalone = path.join(root, '.next', 'standalone');
const stamp = path.join(root, '.next', 'ashar-build');

/** The file that serves the built portal. */
export const builtServer = path.join(standalone, 'server.js');

/** Builds if a source changed since the last build; returns whether it had to. Throws with the output of the build. */
export async function buildIfStale(environment = process.env) {
  generateClient();
  const wanted = hashOfSources();
  if (existsSync(builtServer) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  rmSync(stamp, { force: true });
  await nextBuild(environment);
  bringStaticFiles();
  writeFileSync(stamp, wanted);
  return true;
}

function hashOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) addToHash(hash, source);
  return hash.digest('hex');
}

function addToHash(hash, relative) {
  const full = path.join(root, relative);
  if (!existsSync(full) || relative === generated) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, path.join(relative, name));
  } else {
    hash.update(`${relative}\0`).update(readFileSync(full)).update('\0');
  }
}

async function nextBuild(environment) {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const [command, args] = leashed(process.execPath, [next, 'build']);
  const env = { ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`The portal could not be built:\n${output.trim()}`);
}

// The standalone output leaves these out, expecting a separate file server.
function bringStaticFiles() {
  const copies = [
    [path.join(root, '.next', 'static'), path.join(standalone, '.next', 'static')],
    [path.join(root, 'public'), path.join(standalone, 'public')],
  ];
  for (const [from, to] of copies) {
    rmSync(to, { recursive: true, force: true });
    if (existsSync(from)) cpSync(from, to, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log((await buildIfStale()) ? 'Built.' : 'Nothing has changed since the last build.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
