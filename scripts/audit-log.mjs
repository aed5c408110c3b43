// npm run audit:… : what anyone with access to the database can check, and what the operator records.
import path from 'node:path';
import { withDatabase } from './database/with-database.mjs';
import { root } from './environment.mjs';
import { runTypeScript } from './run-ts.mjs';

const commands = { verify: 'scripts/audit-log/verify.ts' };
const [command = '', ...args] = process.argv.slice(2);

try {
  if (!(command in commands))
    throw new Error(`Usage: npm run audit:${Object.keys(commands).join(' | audit:')}`);
  await withDatabase(async ({ url }) => {
    process.exitCode = await runTypeScript(path.join(root, commands[command]), args, {
      env: { ...process.env, DATABASE_URL: url },
    });
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
