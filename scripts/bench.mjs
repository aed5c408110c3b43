// npm run bench: the figures of issue "Speed and size", with their method. `--small` runs the same on a small set (CI only checks that it runs).
// Everything happens on a database, build and processes of its own; the load comes from this machine and shares its cores with the portal.
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { fillCountry } from './bench/country.mjs';
import { temporaryHome } from './bench/home.mjs';
import { hammer, load } from './bench/load.mjs';
import { weigh } from './bench/weight.mjs';
import { buildIfStale } from './build.mjs';
import { demonstrationEnvironment, root } from './environment.mjs';
import { migrate } from './migrate.mjs';
import { keepDatabase } from './portal/embedded-database.mjs';
import { createLifetime } from './portal/lifetime.mjs';
import { startWeb, startWorker, untilHealthy } from './portal/processes.mjs';
import { loadData } from './portal/seed.mjs';
import { freePort } from './process/free-port.mjs';
import { runTypeScript } from './run-ts.mjs';

const small = process.argv.includes('--small');
const size = small
  ? { secondsOfLoad: 1, endurance: 500, municipalities: 3, years: 2, lines: 50, entries: 10_000 }
  : { secondsOfLoad: 8, endurance: 100_000, municipalities: 500, years: 10, lines: 200, entries: 1_000_000 };
const lifetime = createLifetime();

try {
  await bench();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await lifetime.closeAll();
}
process.exit();

async function bench() {
  console.log(
    `${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`,
  );
  const home = temporaryHome(lifetime);
  const database = await keepDatabase({ home });
  lifetime.onClose(database.stop);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const environment = {
    ...demonstrationEnvironment({ databaseUrl: database.url, origin, home }),
    LOG_LEVEL: 'error',
  };
  await migrate(environment.DATABASE_URL);
  await buildIfStale(environment);

  await figure('data load (2,437 units, 184 budget lines, everything else)', () =>
    timed(() => loadData(environment)),
  );
  const started = performance.now();
  const web = startWeb({ environment, host: '127.0.0.1', port, say: console.error });
  lifetime.onClose(web.stop);
  const first = await untilAnswers(`${origin}/health`);
  row('start-up of the built server, from spawn to the first answer', `${Math.round(first - started)} ms`);
  const worker = startWorker({ environment, say: console.error });
  lifetime.onClose(worker.stop);
  await untilHealthy(origin);

  const pages = pagesOf('naryn', 'on-archa', 'ashar-ulgu');
  title('weight of a page over the wire (gzip), first visit; JavaScript is not needed for anything');
  for (const [name, address] of pages) row(name, await weigh(origin, address));

  title(
    `endurance: ${size.endurance.toLocaleString('en')} requests over all pages, one in ten made anew; resident memory of web`,
  );
  for (const line of await hammer(
    origin,
    pages.map(([, address]) => address),
    size.endurance,
    web.pid(),
  ))
    row(...line);

  title(`load: 20 connections, ${size.secondsOfLoad} s each, load generator on the same cores`);
  for (const how of ['kept', 'anew'])
    for (const [name, address] of pages)
      row(`${name}, ${how}`, await load(`${origin}${address}`, size.secondsOfLoad, web.pid(), how));

  title('a generated country');
  const rows = size.municipalities * size.years * size.lines;
  await figure(
    `COPY of ${size.municipalities} municipalities × ${size.years} years × ${size.lines} lines = ${rows.toLocaleString('en')} rows, with indexes`,
    () => timed(() => fillCountry(environment.DATABASE_URL, size)),
  );
  for (const [name, address] of [...pages, ...pagesOf('bench-1', 'bench-1', 'bench-1').slice(1, 5)]) {
    row(
      `${name} (${address}), anew`,
      await load(`${origin}${address}`, size.secondsOfLoad, web.pid(), 'anew'),
    );
  }

  title('audit log: written in one statement, sealed in batches of 4,096, recomputed from the first entry');
  await worker.stop();
  const audit = path.join(root, 'scripts/bench/audit.ts');
  if ((await runTypeScript(audit, [String(size.entries)], { env: environment })) !== 0)
    throw new Error('The audit log was not measured.');
}

function pagesOf(budgetOf, linesOf, proposalsOf) {
  const year = budgetOf === 'bench-1' ? 2016 : 2017;
  return [
    ['home', '/ky'],
    ['municipality', `/ky/m/${budgetOf}`],
    ['budget year', `/ky/m/${budgetOf}/budget/${year}`],
    ['budget lines', `/ky/m/${linesOf}/budget/${year}/lines`],
    ['hearings', `/ky/m/${proposalsOf}/hearings`],
    ['proposal list', `/ky/m/${proposalsOf}/proposals`],
  ];
}

async function untilAnswers(address) {
  for (;;) {
    try {
      await fetch(address);
      return performance.now();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

async function timed(work) {
  const start = performance.now();
  await work();
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

async function figure(name, work) {
  row(name, await work());
}

function title(text) {
  console.log(`\n## ${text}`);
}

function row(name, value) {
  console.log(`${name}: ${value}`);
}
