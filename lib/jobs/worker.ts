import 'server-only';
import { refuseUnsafeStart } from '@/lib/auth/start-safety';
import { log } from '@/lib/http/log';
import { runWorker } from './run-worker';

// The worker process: scripts/worker.mjs and scripts/serve.mjs start this file. It ends cleanly on SIGTERM and SIGINT.

await refuseUnsafeStart();
const worker = await runWorker();
log.info({ part: 'worker' }, 'worker runs');

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void worker.stop());

try {
  await worker.ended;
} catch (error) {
  log.error({ part: 'worker', error: (error as Error).message }, 'worker failed');
  process.exitCode = 1;
} finally {
  await worker.stop();
}
