// The processes of the portal: web and worker, each on a leash and started again when it ends.
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { builtServer } from '../build.mjs';
import { root } from '../environment.mjs';
import { leashedNode, watchedBy } from '../process/leash.mjs';
import { supervise } from '../process/supervise.mjs';
import { typescriptFlags } from '../run-ts.mjs';

const workerFile = path.join(root, 'lib/jobs/worker.ts');
const patienceMs = 60_000;

/**
 * Keeps the memory of web small (docs/running.md, `npm run bench`): new objects are cleared away in small portions,
 * and the C library keeps no heap of its own for each thread. docs/deploy says the same to systemd and to containers.
 */
const thriftyNode = ['--max-semi-space-size=4', '--max-old-space-size=512'];
const thriftyLibrary = { MALLOC_ARENA_MAX: '2' };

export function startWeb({ environment, host, port, say, logFile }) {
  const [command, args] = leashedNode([...thriftyNode, builtServer]);
  const env = watchedBy({
    ...thriftyLibrary,
    ...environment,
    NODE_ENV: 'production',
    HOSTNAME: host,
    PORT: String(port),
  });
  return supervise({ name: 'The web server', command, args, env, cwd: root, say, stdio: outputTo(logFile) });
}

export function startWorker({ environment, say, logFile }) {
  const [command, args] = leashedNode([...typescriptFlags, workerFile]);
  const env = watchedBy({ NODE_ENV: 'production', ...environment });
  return supervise({ name: 'The worker', command, args, env, cwd: root, say, stdio: outputTo(logFile) });
}

// In production the service manager collects what is said; the demonstration keeps the screen for the person in front of it.
function outputTo(logFile) {
  if (!logFile) return 'inherit';
  mkdirSync(path.dirname(logFile), { recursive: true });
  const file = openSync(logFile, 'w', 0o600);
  return ['ignore', file, file];
}

/** Waits until `/health` answers 200; throws with what it said last. */
export async function untilHealthy(address) {
  const deadline = Date.now() + patienceMs;
  let last = 'nothing';
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`${address}/health`, { signal: AbortSignal.timeout(5000) });
      if (response.ok) return;
      last = `${response.status} ${(await response.text()).slice(0, 300)}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await wait(100);
  }
  throw new Error(`The portal does not become healthy: ${address}/health said ${last}.`);
}
