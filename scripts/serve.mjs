// npm start: the whole portal from nothing. Database, migrations, data, build, web and worker, until Ctrl-C.
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { asApplication } from './database/application-role.mjs';
import {
  demonstrationEnvironment,
  demonstrationHome,
  isDemonstration,
  ownerEnvironment,
  productionEnvironment,
  root,
} from './environment.mjs';
import { migrate } from './migrate.mjs';
import { announcement } from './portal/announce.mjs';
import { keepDatabase } from './portal/embedded-database.mjs';
import { createLifetime } from './portal/lifetime.mjs';
import { choosePort } from './portal/port.mjs';
import { startWeb, startWorker, untilHealthy } from './portal/processes.mjs';
import { sealFields } from './portal/seal-fields.mjs';
import { loadData } from './portal/seed.mjs';
import { seconds, step } from './progress.mjs';

const say = (sentence) => console.log(sentence);
const lifetime = createLifetime({ say });

try {
  await serve();
} catch (error) {
  if (!lifetime.isClosing()) {
    console.error(error.message);
    await lifetime.closeAll();
    process.exit(1);
  }
}

async function serve() {
  const started = performance.now();
  const demonstration = isDemonstration();
  // The demonstration lets anyone be its administrator, so only this machine may see it unless somebody decides otherwise.
  const host = process.env.ASHAR_HOST ?? (demonstration ? '127.0.0.1' : '0.0.0.0');
  const port = await choosePort({ host, say });
  const environment = demonstration ? await openDemonstration(port) : productionEnvironment();

  const owner = ownerEnvironment(environment);

  await step('Applying migrations', async () => {
    const applied = await migrate(owner.DATABASE_URL);
    return applied.length > 0 ? `${applied.length} applied` : 'nothing new';
  });
  await step('Building the portal (about a minute when something changed)', async () =>
    (await buildIfStale(environment)) ? 'built' : 'nothing changed',
  );
  await step('Encrypting personal fields', () => sealFields(owner));
  await step('Loading the data', () => loadData(owner));
  await step('Starting web and worker', async () => {
    const application = demonstration ? await asApplication(environment) : environment;
    await startProcesses({ environment: application, host, port, demonstration });
  });
  const took = seconds(performance.now() - started);
  const logs = demonstration ? path.join(demonstrationHome(), 'log') : undefined;
  say(announcement({ origin: environment.ASHAR_ORIGIN, demonstration, took, logs }));
}

async function openDemonstration(port) {
  const home = demonstrationHome();
  let database;
  await step('Starting the database', async () => {
    database = await keepDatabase({ home, say });
    lifetime.onClose(database.stop);
    return `in ${home.startsWith(root) ? path.relative(root, home) : home}`;
  });
  const origin = `http://localhost:${port}`;
  return demonstrationEnvironment({ databaseUrl: database.url, origin, home });
}

async function startProcesses({ environment, host, port, demonstration }) {
  const logOf = (name) => (demonstration ? path.join(demonstrationHome(), 'log', `${name}.log`) : undefined);
  const web = startWeb({ environment, host, port, say, logFile: logOf('web') });
  const worker = startWorker({ environment, say, logFile: logOf('worker') });
  lifetime.onClose(() => Promise.all([web.stop(), worker.stop()]));
  await untilHealthy(`http://127.0.0.1:${port}`);
}
