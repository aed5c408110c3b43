// Puts a command on a leash: it ends when the process that started it ends, however that happened.
// Linux does it in the kernel (setpriv --pdeathsig); elsewhere somebody has to watch.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('./keeper.mjs', import.meta.url));
const dieWithParent = fileURLToPath(new URL('./die-with-parent.mjs', import.meta.url));

/** What to spawn instead of `command args`; `signal` is what it gets when the parent is gone. */
export function leashed(command, args, signal = 'TERM') {
  if (kernelLeash()) return ['setpriv', ['--pdeathsig', signal, '--', command, ...args]];
  return [process.execPath, [keeper, signal, command, ...args]];
}

/** The same for Node itself, which can watch on its own (the kernel does not know of a parent that died before the start). */
export function leashedNode(args) {
  const watching = ['--import', dieWithParent, ...args];
  if (kernelLeash()) return ['setpriv', ['--pdeathsig', 'TERM', '--', process.execPath, ...watching]];
  return [process.execPath, watching];
}

/** The environment with which a leashed Node knows its parent. */
export function watchedBy(environment) {
  return { ...environment, ASHAR_PARENT: String(process.pid) };
}

let supported;
function kernelLeash() {
  supported ??=
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'TERM', '--', 'true']).status === 0;
  return supported;
}
