// Seals the personal fields that an older version stored openly, before web and worker start.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../environment.mjs';
import { leashed } from '../process/leash.mjs';
import { typescriptFlags } from '../run-ts.mjs';

/** Runs the key rotation; resolves with a remark on how many fields it rewrote. */
export async function sealFields(environment) {
  const script = path.join(root, 'scripts/privacy/rotate-keys.ts');
  const [command, args] = leashed(process.execPath, [...typescriptFlags, script]);
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
  if (code !== 0) throw new Error(`The personal fields could not be encrypted:\n${output.trim()}`);
  const fields = [...output.matchAll(/(\d+) (?:re)?sealed/g)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
  return fields > 0 ? `${fields} fields sealed` : 'nothing open';
}
