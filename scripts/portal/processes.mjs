// The processes of the portal: web and worker, each on a leash and started again when it ends.
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { builtServer } from '../build.mjs';
import { root } from '../environment.mjs';
import { leashedNode, watchedBy } from '../process/leash.mjs';
import { supervise } from '../process/supervise.mjs';
import { typescriptFlags } from '../run-ts.mjs';

const workerFile = path.join(root, 'lib/jobs/worker.ts');
const patienceMs = 60_000;

export function startWeb({ environment, host, port, say }) {
  const [command, args] = leashedNode([builtServer]);
  const env = watchedBy({ ...environment, NODE_ENV: 'production', HOSTNAME: host, PORT: String(port) });
  return supervise({ name: 'The web server', command, args, env, cwd: root, say });
}

export function startWorker({ environment, say }) {
  const [command, args] = leashedNode([...typescriptFlags, workerFile]);
  const env = watchedBy({ NODE_ENV: 'production', ...environment });
  return supervise({ name: 'The worker', command, args, env, cwd: root, say });
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
