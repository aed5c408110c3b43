// npm run worker: the job worker alone, as a production machine runs it beside the web processes.

import { asApplication } from './database/application-role.mjs';
import { withDatabase } from './database/with-database.mjs';
import { isDemonstration, productionEnvironment } from './environment.mjs';
import { createLifetime } from './portal/lifetime.mjs';
import { startWorker } from './portal/processes.mjs';

const lifetime = createLifetime();

try {
  await withDatabase(async ({ environment }) => {
    const worker = startWorker({
      environment: isDemonstration() ? await asApplication(environment) : productionEnvironment(),
      say: (sentence) => console.error(sentence),
    });
    lifetime.onClose(worker.stop);
    await new Promise(() => {});
  });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
