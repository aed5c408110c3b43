// npm run db:… : migrate, reset, seed, status, new, diff, generate.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateClient, schemaDifference } from './database/prisma.mjs';
import { emptyDatabase } from './database/reset.mjs';
import { withDatabase } from './database/with-database.mjs';
import { root } from './environment.mjs';
import { migrate, migrationStatus } from './migrate.mjs';
import { runTypeScript } from './run-ts.mjs';

const commands = {
  generate: async () =>
    console.log(generateClient() ? 'Prisma client generated.' : 'Prisma client is up to date.'),
  migrate: () => withDatabase(applyMigrations),
  reset: () => withDatabase(startOver),
  seed: () => withDatabase(seed),
  status: () => withDatabase(tellStatus),
  new: () => withDatabase(writeMigration),
  diff: () => withDatabase(tellDifference),
};
const [command, ...args] = process.argv.slice(2);

try {
  if (!(command in commands)) throw new Error(`Usage: npm run db:${Object.keys(commands).join(' | db:')}`);
  await commands[command]();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function applyMigrations({ url }) {
  const applied = await migrate(url, { log: console.log });
  console.log(applied.length > 0 ? `${applied.length} migrations applied.` : 'Nothing to apply.');
}

async function startOver(database) {
  await emptyDatabase(database.url, { sure: args.includes('--yes') });
  await applyMigrations(database);
  await seed(database);
}

async function seed({ environment }) {
  generateClient();
  const code = await runTypeScript(path.join(root, 'prisma/seed.ts'), args, { env: environment });
  if (code !== 0) throw new Error('The data could not be loaded.');
}

async function tellStatus({ url }) {
  const { applied, waiting, unknown } = await migrationStatus(url);
  console.log(`${applied.length} migrations applied, ${waiting.length} waiting.`);
  for (const name of waiting) console.log(`  waiting: ${name}`);
  for (const name of unknown) console.log(`  applied, but not in prisma/migrations: ${name}`);
  if (unknown.length > 0) process.exitCode = 1;
}

async function writeMigration({ url }) {
  const name = (args[0] ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  if (!name) throw new Error('Say what changes: npm run db:new -- name-of-the-change');
  const script = schemaDifference(url);
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(root, 'prisma/migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'migration.sql'),
    `${script || '-- Schema and migrations agree: write what Prisma cannot say here.'}\n`,
  );
  console.log(
    `Written: ${path.relative(root, folder)}/migration.sql. Read it, then apply it with npm run db:migrate.`,
  );
}

async function tellDifference({ url }) {
  const script = schemaDifference(url);
  console.log(script || 'Schema and migrations agree.');
  if (script) process.exitCode = 2;
}
