import 'server-only';
import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { config } from '@/lib/config';
import { wholeClient } from '@/lib/db/client';
import { log } from '@/lib/http/log';
import { closeMailServer } from '@/lib/mail/transport';
import { beat } from './beat';
import { openLifeLine } from './life-line';
import { CRON, TASKS } from './tasks';

/** Health calls a worker silent after 35 seconds. */
const BEAT_MS = 10_000;
/** Letters wait on the network, not on the processor. */
const CONCURRENCY = 4;

export type RunningWorker = {
  /** Resolves when the worker has ended by itself; rejects when it failed. */
  ended: Promise<void>;
  /** Finishes the jobs in hand and stops. */
  stop: () => Promise<void>;
};

/** Runs the queue in this process: jobs, cron, heartbeat, and recovery of jobs whose worker was killed. */
export async function runWorker(): Promise<RunningWorker> {
  const { databaseUrl } = config();
  const lifeLine = openLifeLine(databaseUrl);
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => lifeLine.hold(worker.workerId));
  const runner = await run({
    connectionString: databaseUrl,
    maxPoolSize: CONCURRENCY + 2,
    concurrency: CONCURRENCY,
    pollInterval: 2000,
    noHandleSignals: true,
    events,
    taskList: TASKS as TaskList,
    parsedCronItems: parseCronItems(
      CRON.map(({ task, match }) => ({ task, match, options: { backfillPeriod: 0 } })),
    ),
    logger: new Logger(() => writeLog),
  });
  const turn = () =>
    Promise.all([beat(new Date()), lifeLine.recover()]).catch((error: Error) =>
      log.warn({ error: error.message }, 'worker misses a beat'),
    );
  await turn();
  const timer = setInterval(turn, BEAT_MS);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      clearInterval(timer);
      await runner.stop().catch(() => {});
      closeMailServer();
      await lifeLine.close();
      await wholeClient().$disconnect();
    })();
    return stopping;
  };
  return { ended: runner.promise, stop };
}

/** graphile-worker's own records in our form; its payloads and details stay out of the log. */
function writeLog(level: string, message: string): void {
  if (level === 'error') log.error({ part: 'worker' }, message);
  else if (level === 'warning') log.warn({ part: 'worker' }, message);
  else log.debug({ part: 'worker' }, message);
}
