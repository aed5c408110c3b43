// npm run dev: the embedded database, `next dev` and the worker, each started again when its sources change.

import { watch as watchFiles } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { generateClient } from './database/prisma.mjs';
import {
  demonstrationEnvironment,
  demonstrationHome,
  isDemonstration,
  productionEnvironment,
  root,
} from './environment.mjs';
import { migrate } from './migrate.mjs';
import { announcement } from './portal/announce.mjs';
import { keepDatabase } from './portal/embedded-database.mjs';
import { createLifetime } from './portal/lifetime.mjs';
import { choosePort } from './portal/port.mjs';
import { startWorker } from './portal/processes.mjs';
import { loadData } from './portal/seed.mjs';
import { leashedNode, watchedBy } from './process/leash.mjs';
import { supervise } from './process/supervise.mjs';
import { seconds, step } from './progress.mjs';

const host = process.env.ASHAR_HOST ?? '127.0.0.1';
const settleMs = 500;
const say = (sentence) => console.log(sentence);
const lifetime = createLifetime({ say });

try {
  await watch();
} catch (error) {
  console.error(error.message);
  await lifetime.closeAll();
  process.exit(1);
}

async function watch() {
  const started = performance.now();
  const port = await choosePort({ host, say });
  const environment = { ...(await openEnvironment(port)), NODE_ENV: 'development' };
  await step('Generating the database client', () => (generateClient() ? 'generated' : 'up to date'));
  await step(
    'Applying migrations',
    async () => `${(await migrate(environment.DATABASE_URL)).length} applied`,
  );
  await step('Loading the data', () => loadData(environment));
  const web = startNext({ environment, port });
  const worker = startWorker({ environment, say });
  restartOnChange(worker);
  lifetime.onClose(() => Promise.all([web.stop(), worker.stop()]));
  const took = seconds(performance.now() - started);
  say(announcement({ origin: environment.ASHAR_ORIGIN, demonstration: isDemonstration(), took }));
}

async function openEnvironment(port) {
  if (!isDemonstration()) return productionEnvironment();
  const home = demonstrationHome();
  const databasePort = process.env.ASHAR_DATABASE_PORT ? Number(process.env.ASHAR_DATABASE_PORT) : undefined;
  let database;
  await step('Starting the database', async () => {
    database = await keepDatabase({ home, port: databasePort, say });
    lifetime.onClose(database.stop);
    return `on port ${database.port}`;
  });
  return demonstrationEnvironment({ databaseUrl: database.url, origin: `http://localhost:${port}`, home });
}

function startNext({ environment, port }) {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const [command, args] = leashedNode([next, 'dev', '--hostname', host, '--port', String(port)]);
  const env = watchedBy({ ...environment, NEXT_TELEMETRY_DISABLED: '1' });
  return supervise({ name: 'next dev', command, args, env, cwd: root, say });
}

// `next dev` watches for itself; the worker is started again a moment after the last change.
function restartOnChange(worker) {
  let timer;
  for (const folder of ['lib', 'locales']) {
    watchFiles(path.join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => worker.restart(), settleMs);
    });
  }
}
