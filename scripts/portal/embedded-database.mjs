// The embedded Postgres under a running portal: when it dies it comes back on the same port, where web and worker look for it.
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startPostgres } from '../postgres.mjs';

const pauseMs = 500;

/** Starts the database of `home` and keeps it up; returns `{ url, urlOf, port, stop() }`. */
export async function keepDatabase({ home, port, settings, say = () => {} }) {
  const start = (wantedPort) =>
    startPostgres({ dataDir: path.join(home, 'postgres'), port: wantedPort, settings });
  let server = await start(port);
  let stopping = false;
  const { url, urlOf, port: samePort } = server;

  const watch = () => {
    server.exited?.then(async () => {
      while (!stopping) {
        say(`The database has ended; starting it again in ${pauseMs / 1000} s.`);
        await wait(pauseMs);
        if (stopping) return;
        try {
          server = await start(samePort);
          return watch();
        } catch (error) {
          say(error.message);
        }
      }
    });
  };
  watch();
  return {
    url,
    urlOf,
    port: samePort,
    stop: () => {
      stopping = true;
      return server.stop();
    },
  };
}
