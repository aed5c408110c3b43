// npm run privacy:… : the owner's commands on personal data.
import path from 'node:path';
import { generateClient } from './database/prisma.mjs';
import { withDatabase } from './database/with-database.mjs';
import { root } from './environment.mjs';
import { runTypeScript } from './run-ts.mjs';

const commands = { 'rotate-keys': 'scripts/privacy/rotate-keys.ts' };
const [command = '', ...args] = process.argv.slice(2);

try {
  if (!(command in commands))
    throw new Error(`Usage: npm run privacy:${Object.keys(commands).join(' | privacy:')}`);
  generateClient();
  await withDatabase(async ({ environment }) => {
    process.exitCode = await runTypeScript(path.join(root, commands[command]), args, { env: environment });
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
