// Runs a tool of node_modules to its end and keeps what it said, so that a step shows it only when something failed.
import { spawn } from 'node:child_process';
import { root } from '../environment.mjs';
import { leashed } from '../process/leash.mjs';

const plainText = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

/** Resolves with `{ code, output }`. `script` is a JavaScript file or name resolvable by Node. */
export function runNode(script, args = [], environment = {}) {
  return run(process.execPath, [script, ...args], environment);
}

export async function run(program, programArgs, environment = {}) {
  const [command, args] = leashed(program, programArgs);
  const child = spawn(command, args, {
    cwd: root,
    env: { ...hermetic(process.env), ...plainText, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  return { code, output: output.trim() };
}

// The tests bring their own servers: what points to somebody's database, port or mail must not reach them.
function hermetic(environment) {
  const own = /^(ASHAR_|DATABASE_|NEXTAUTH_|SMTP_|MAIL_|NODE_ENV$|PORT$|FORCE_COLOR$)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)));
}
