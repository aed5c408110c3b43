// The steps of `npm test`, in order. Each resolves with `{ counts, output, note? }`; `output` is shown when something failed, `note` always.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { audit } from '../audit.mjs';
import { buildIfStale } from '../build.mjs';
import { generateClient } from '../database/prisma.mjs';
import { root } from '../environment.mjs';
import { startSeparatePortal } from '../portal/separate.mjs';
import { freePort } from '../process/free-port.mjs';
import { countCheck, countPlaywright, countVitest } from './counts.mjs';
import { runNode } from './run-tool.mjs';

const program = (name, file) => path.join(root, 'node_modules', name, file);

/** `fast` marks what `npm run check` runs too; `needs` names a step that must have passed. */
export const steps = [
  { name: 'types', fast: true, run: checkTypes },
  {
    name: 'lint',
    fast: true,
    run: () => check(program('@biomejs/biome', 'bin/biome'), ['check', '--error-on-warnings']),
  },
  { name: 'known holes', run: knownHoles },
  { name: 'unused code', run: () => check(program('knip', 'bin/knip.js')) },
  { name: 'unit tests', fast: true, run: () => vitest('unit') },
  { name: 'component tests', fast: true, run: () => vitest('components') },
  { name: 'database tests', run: () => vitest('db') },
  { name: 'build', run: build },
  { name: 'fault tests', needs: 'build', run: () => vitest('faults') },
  { name: 'browser tests', needs: 'build', run: browserTests },
  {
    name: 'bench, small',
    needs: 'build',
    run: () => check(path.join(root, 'scripts', 'bench.mjs'), ['--small']),
  },
];

async function check(script, args = []) {
  const { code, output } = await runNode(script, args);
  return { counts: countCheck(code === 0), output };
}

async function checkTypes() {
  generateClient();
  const routes = await runNode(program('next', 'dist/bin/next'), ['typegen']);
  if (routes.code !== 0) return { counts: countCheck(false), output: routes.output };
  return check(program('typescript', 'bin/tsc'), ['--noEmit', '--incremental', 'false']);
}

/** A registry that does not answer fails nothing, but it is said in the list. */
async function knownHoles() {
  const { state, said } = audit();
  if (state === 'silent')
    return {
      counts: { passed: 0, failed: 0, skipped: 1 },
      output: '',
      note: `npm audit was not answered: ${said}`,
    };
  return { counts: countCheck(state === 'clean'), output: said };
}

async function build() {
  try {
    await buildIfStale({ ...process.env, DATABASE_URL: undefined });
    return { counts: countCheck(true), output: '' };
  } catch (error) {
    return { counts: countCheck(false), output: error.message };
  }
}

function vitest(project) {
  return withReport(async (report) => {
    const flags = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const { code, output } = await runNode(program('vitest', 'vitest.mjs'), flags);
    return { counts: honest(countVitest(report), code), output };
  });
}

async function browserTests() {
  // The national provider of the tests is started by the browser tests themselves, at the address that the portal is told here.
  const provider = `http://localhost:${await freePort()}`;
  const national = {
    OIDC_ISSUER: provider,
    OIDC_CLIENT_ID: 'ashar',
    OIDC_CLIENT_SECRET: 'a secret of the provider of tests',
  };
  const portal = await startSeparatePortal({ env: { ASHAR_STYLEGUIDE: '1', ...national } });
  try {
    return await withReport(async (report) => {
      const environment = {
        ASHAR_E2E_ADDRESS: portal.address,
        ASHAR_E2E_PROVIDER: provider,
        ASHAR_E2E_REPORT: report,
      };
      const { code, output } = await runNode(program('@playwright/test', 'cli.js'), ['test'], environment);
      return {
        counts: honest(countPlaywright(report), code),
        output: `${output}\n${portal.said().slice(-5000)}`,
      };
    });
  } finally {
    await portal.stop();
  }
}

// A tool that says it failed is believed, whatever its report counts (an error after the last test, for example).
function honest(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function withReport(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ashar-report-'));
  try {
    return await work(path.join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
