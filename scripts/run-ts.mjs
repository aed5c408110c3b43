// node scripts/run-ts.mjs file.ts args…: runs a TypeScript file of the project on the server's side ('server-only' allowed).
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { leashed } from './process/leash.mjs';

/** The arguments that make `node` understand the project's TypeScript. */
export const typescriptFlags = [
  '--conditions=react-server',
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  '--import',
  fileURLToPath(new URL('./typescript-hooks.mjs', import.meta.url)),
];

/** Runs a TypeScript file to its end; resolves with the exit code. */
export function runTypeScript(file, args = [], { env = process.env, stdio = 'inherit' } = {}) {
  const [command, all] = leashed(process.execPath, [...typescriptFlags, file, ...args]);
  const child = spawn(command, all, { stdio, env });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  process.exitCode = await runTypeScript(file, args);
}
