import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { readSources } from '../../support/source-files';

test('an old Node is told what to install, in one sentence', () => {
  const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', pretend, 'scripts/bootstrap.mjs', 'serve'],
    { encoding: 'utf8' },
  );
  expect(stderr.trim()).toBe(
    'Node.js 20.19 or newer is needed, this is 18.20.4. Install Node.js 24 from https://nodejs.org and try again.',
  );
  expect(status).toBe(1);
});

test('it imports nothing that must be installed first', () => {
  const bootstrap = readSources('scripts').find(({ file }) => file === 'scripts/bootstrap.mjs');
  const imported = bootstrap?.imports.map(({ from }) => from.replace('node:', '')) ?? [];
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((name) => !builtinModules.includes(name))).toEqual([]);
});

test('the scripts that people start exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts).toMatchObject({
    start: 'node scripts/bootstrap.mjs serve',
    test: 'node scripts/bootstrap.mjs suite',
    dev: 'node scripts/bootstrap.mjs watch',
  });
  expect(readFileSync('.ci/run', 'utf8')).toContain('\nnpm test\n');
});
