// Keeps a process running: starts it again when it ends, waiting longer each time it ends soon.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const firstPauseMs = 500;
const longestPauseMs = 30_000;
const steadyAfterMs = 60_000;
const graceMs = 10_000;

/**
 * Starts `command args` and keeps it up. `say(sentence)` hears when it ends and is started again.
 * Returns `{ pid(), restart(), stop() }`; `stop` asks politely, then insists, and resolves when the process is gone.
 *
 * @param {{
 *   name: string, command: string, args: string[], say: (sentence: string) => void,
 *   env?: NodeJS.ProcessEnv, cwd?: string, stdio?: import('node:child_process').StdioOptions
 * }} options
 */
export function supervise({ name, command, args, env, cwd, stdio = 'inherit', say }) {
  let child;
  let timer;
  let stopping = false;
  let pauseMs = firstPauseMs;

  const start = () => {
    const started = Date.now();
    child = spawn(command, args, { env, cwd, stdio, detached: process.platform !== 'win32' });
    child.once('error', (error) => again(error.message));
    child.once('exit', (code, signal) => {
      if (Date.now() - started > steadyAfterMs) pauseMs = firstPauseMs;
      again(signal ? `ended by ${signal}` : `ended with code ${code}`);
    });
  };
  const again = (why) => {
    if (stopping) return;
    say(`${name} ${why}; starting it again in ${pauseMs / 1000} s.`);
    timer = setTimeout(start, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };
  start();
  return {
    pid: () => child.pid,
    /** For a change of its sources, not for a failure: without a long pause. */
    restart: async () => {
      pauseMs = firstPauseMs;
      await end(child);
    },
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await end(child);
    },
  };
}

async function end(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(force);
}
