// Loads the data by running prisma/seed.ts, which knows what is loaded already. Its talk is shown only when it fails.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../environment.mjs';
import { leashed } from '../process/leash.mjs';
import { typescriptFlags } from '../run-ts.mjs';

/** Runs the seed; resolves with a remark on how much it wrote. */
export async function loadData(environment) {
  const [command, args] = leashed(process.execPath, [...typescriptFlags, path.join(root, 'prisma/seed.ts')]);
  const child = spawn(command, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`The data could not be loaded:\n${output.trim()}`);
  const rows = [...output.matchAll(/(\d+) written/g)].reduce((sum, [, written]) => sum + Number(written), 0);
  return rows > 0 ? `${rows} rows written` : 'nothing new';
}
