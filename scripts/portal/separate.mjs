// A whole portal beside the one that somebody may be using: its own home, its own free port. For tests, pictures and measurements.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../environment.mjs';
import { freePort } from '../process/free-port.mjs';
import { leashed } from '../process/leash.mjs';

const serveScript = path.join(root, 'scripts', 'serve.mjs');

/**
 * Starts `serve` as `npm start` does and waits until it is up. Without `home` a new one is made and removed by `stop()`.
 * Returns `{ address, home, pid, said(), exited, stop() }`; throws with everything it said when it does not come up.
 *
 * @param {{ home?: string, port?: number | 'usual', env?: Record<string, string> }} [options]
 */
export async function startSeparatePortal({ home, port, env = {} } = {}) {
  const folder = home ?? mkdtempSync(path.join(os.tmpdir(), 'ashar-home-'));
  const wantedPort = port === 'usual' ? {} : { PORT: String(port ?? (await freePort())) };
  const [command, args] = leashed(process.execPath, [serveScript]);
  const child = spawn(command, args, {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      PORT: undefined,
      ASHAR_HOME: folder,
      ...wantedPort,
      ASHAR_PARENT: String(process.pid),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const said = await untilUp(child, exited);
  return {
    address: /is up after .*: (\S+)/.exec(said())?.[1] ?? '',
    home: folder,
    pid: child.pid,
    said,
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      const ending = await exited;
      if (!home) rmSync(folder, { recursive: true, force: true });
      return ending;
    },
  };
}

async function untilUp(child, exited) {
  let said = '';
  const up = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
        if (said.includes('Ашар is up after')) resolve('up');
      });
    }
  });
  if ((await Promise.race([up, exited])) !== 'up')
    throw new Error(`The portal did not start:\n${said.trim()}`);
  return () => said;
}
