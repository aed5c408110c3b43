// Puts a command on a leash: it ends when the process that started it ends, however that happened.
// Linux does it in the kernel (setpriv --pdeathsig); elsewhere a small Node process in between watches for us.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The command and arguments to spawn instead of `command args`; `signal` is what it gets when the parent is gone. */
export function leashed(command, args, signal = 'TERM') {
  if (kernelLeash()) return ['setpriv', ['--pdeathsig', signal, '--', command, ...args]]
  const keeper = fileURLToPath(new URL('./keeper.mjs', import.meta.url))
  return [process.execPath, [keeper, signal, command, ...args]]
}

let supported
function kernelLeash() {
  supported ??=
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'TERM', '--', 'true']).status === 0
  return supported
}
