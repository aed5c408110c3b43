#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine` (see prisma.config.ts): the same JSON-RPC over stdin and stdout, answered by the
// WebAssembly engine from npm. Generate, validate, format, migrate deploy/status/diff/resolve and db pull work unchanged;
// `migrate dev` is not offered, because a new migration is made in one way only (npm run db:new).
import path from 'node:path';
import readline from 'node:readline';
import pg from 'pg';
import { engineVersion, openEngine } from './engine.mjs';
import { execute, inDatabase, withShadowDatabase } from './shadow-database.mjs';

const args = process.argv.slice(2);
const url = JSON.parse(option('--datasource') ?? '{}').url ?? process.env.DATABASE_URL;
const databaseOfShadow = {
  tag: 'schemaDatasource',
  files: [{ path: 'schema.prisma', content: 'datasource db {\n  provider = "postgresql"\n}\n' }],
  configDir: path.resolve('.'),
};
const notOffered = new Set(['createMigration', 'devDiagnostic', 'evaluateDataLoss', 'schemaPush']);

if (args.includes('--version')) console.log(`schema-engine-wasm ${engineVersion()}`);
else if (args.includes('cli')) await administer(args[args.indexOf('cli') + 1]);
else answerRequests();

function option(name) {
  const place = args.indexOf(name);
  return place < 0 ? undefined : args[place + 1];
}

async function administer(command) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const server = inDatabase(url, 'postgres');
  try {
    if (command === 'can-connect-to-database') await execute(url, 'SELECT 1');
    if (command === 'create-database') await execute(server, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    if (command === 'drop-database') await execute(server, `DROP DATABASE ${pg.escapeIdentifier(name)}`);
    console.log('Connection successful');
  } catch (error) {
    reportFailure(error, name);
    process.exitCode = 1;
  }
}

// The command line reads these lines as the log of the native engine.
function reportFailure(error, name) {
  const place = new URL(url).host;
  const [code, message, meta] =
    error.code === '3D000'
      ? ['P1003', `Database \`${name}\` does not exist`, { database_name: name }]
      : [
          error.code === '28P01' ? 'P1000' : 'P1001',
          `Can't reach database server at \`${place}\`: ${error.message}`,
          {},
        ];
  const say = (level, target, fields) => console.error(JSON.stringify({ level, target, fields }));
  say('INFO', 'schema_engine', { message: 'Starting schema-engine-wasm' });
  say('ERROR', 'schema_engine::logger', { message, error_code: code, is_panic: false, meta });
}

function answerRequests() {
  let queue = Promise.resolve();
  const lines = readline.createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    const request = line.trim() ? JSON.parse(line) : {};
    if (request.method) queue = queue.then(() => answer(request));
  });
  lines.on('close', () => queue.then(() => process.exit(0)));
}

async function answer({ id, method, params }) {
  try {
    send({ id, result: (await handle(method, params)) ?? null });
  } catch (error) {
    send({ id, error: asRpcError(error) });
  }
}

async function handle(method, params) {
  if (notOffered.has(method)) throw new Error('Make a migration with: npm run db:new -- name-of-the-change');
  if (method === 'getDatabaseVersion') return (await mainEngine()).version();
  if (method !== 'diff') return (await mainEngine())[method](params);
  const { exitCode, stdout } = await diff(params);
  if (stdout != null)
    send({ id: `print-${process.hrtime.bigint()}`, method: 'print', params: { content: stdout } });
  return { exitCode, stdout: stdout ?? null };
}

async function diff(params) {
  const side = ['from', 'to'].find((name) => params[name].tag === 'migrations');
  if (!side) return (await mainEngine()).diff(params);
  const { tag, ...migrations } = params[side];
  return withShadowDatabase(url, migrations, (engine) =>
    engine.diff({ ...params, [side]: databaseOfShadow }),
  );
}

let main;
function mainEngine() {
  main ??= openEngine(url);
  return main;
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function asRpcError(error) {
  const known = /^P\d{4}$/.test(error.code ?? '');
  const data = known
    ? { is_panic: false, message: error.message, meta: error.meta ?? null, error_code: error.code }
    : { is_panic: false, message: String(error.message ?? error), backtrace: null };
  return {
    code: known ? 4466 : -32000,
    message: 'An error happened. Check the data field for details.',
    data,
  };
}
