// npm run db:seed [-- --again] [-- --rows]: loads prisma/data into the database. A second run finds everything there and does nothing.
import { Client } from 'pg';
import { config } from '@/lib/config';
import { wholeClient } from '@/lib/db/client';
import { type LoadReport, runLoader } from './loaders/load';
import { loaders } from './loaders/registry';

/** Two seeds at once (two web servers starting) wait for each other on this number. */
const SEED_LOCK = 4_170_420_25;
const again = process.argv.includes('--again');
const allRows = process.argv.includes('--rows');

const lock = new Client({ connectionString: config().databaseUrl });
await lock.connect();
try {
  await lock.query('SELECT pg_advisory_lock($1)', [SEED_LOCK]);
  for (const loader of await loaders()) {
    const started = performance.now();
    const report = await runLoader(wholeClient(), loader, { again }).catch((cause: unknown) => {
      throw new Error(`The part "${loader.name}" of the data could not be loaded.`, { cause });
    });
    if (report) tell(report, performance.now() - started);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await wholeClient().$disconnect();
  await lock.end();
}

function tell({ name, read, written, unused }: LoadReport, milliseconds: number): void {
  const notUsed = unused.length > 0 ? `, ${unused.length} not used` : '';
  console.log(
    `  ${name.padEnd(14)} ${read} rows read, ${written} written${notUsed} (${(milliseconds / 1000).toFixed(1)} s)`,
  );
  for (const { row, reason } of allRows ? unused : []) console.log(`    ${row}: ${reason}`);
}
