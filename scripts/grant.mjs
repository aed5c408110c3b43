// npm run grant -- … : appoints from the server, for the first administrator of the country (docs/running.md).
import path from 'node:path';
import { generateClient } from './database/prisma.mjs';
import { withDatabase } from './database/with-database.mjs';
import { root } from './environment.mjs';
import { runTypeScript } from './run-ts.mjs';

try {
  generateClient();
  await withDatabase(async ({ environment }) => {
    const file = path.join(root, 'scripts/roles/grant.ts');
    process.exitCode = await runTypeScript(file, process.argv.slice(2), { env: environment });
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
