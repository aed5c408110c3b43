// Prisma's command line, for what is made from the schema: the client, and the difference between schema and migrations.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../environment.mjs';

const prismaCommand = createRequire(import.meta.url).resolve('prisma/build/index.js');
const schemaFile = path.join(root, 'prisma/schema.prisma');
const generated = path.join(root, 'lib/db/generated');

/** Generates the client into lib/db/generated unless it is there for this very schema; returns whether it had to. */
export function generateClient() {
  const stamp = path.join(root, 'node_modules/.cache/ashar/prisma-client');
  const wanted = createHash('sha256')
    .update(readFileSync(schemaFile))
    .update(readFileSync(prismaCommand))
    .digest('hex');
  const have =
    existsSync(path.join(generated, 'client.ts')) && existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (have === wanted) return false;
  const { status, output } = prisma(['generate']);
  if (status !== 0) throw new Error(`The Prisma client could not be generated:\n${output}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

/**
 * SQL that leads from the migrations to the schema, or '' if they agree. Needs a server to try the migrations on.
 *
 * @param {string} databaseUrl
 */
export function schemaDifference(databaseUrl) {
  const { status, output, said } = prisma(
    [
      'migrate',
      'diff',
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma/schema.prisma',
      '--script',
      '--exit-code',
    ],
    { DATABASE_URL: databaseUrl },
  );
  if (status === 0) return '';
  if (status === 2) return said.trim();
  throw new Error(`Schema and migrations could not be compared:\n${output}`);
}

function prisma(args, environment = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [prismaCommand, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: pathWithThisNode(),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      ...environment,
    },
  });
  return { status, said: stdout, output: `${stdout}\n${stderr}`.trim() };
}

// The engine is started by its first line (`env node`), which must find the Node that runs us.
function pathWithThisNode() {
  return [path.join(root, 'node_modules/.bin'), path.dirname(process.execPath), process.env.PATH].join(
    path.delimiter,
  );
}
