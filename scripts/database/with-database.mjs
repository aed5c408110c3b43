// For the commands on the database: the one of DATABASE_URL, or the embedded one as its owner (joined if the portal runs, else for a moment).
import path from 'node:path';
import {
  demonstrationEnvironment,
  demonstrationHome,
  isDemonstration,
  ownerEnvironment,
} from '../environment.mjs';
import { startPostgres } from '../postgres.mjs';

/** Calls `work({ url, environment })`; the environment is what a seed or tool needs to run against this database. */
export async function withDatabase(work) {
  if (!isDemonstration()) {
    const environment = ownerEnvironment(process.env);
    return work({ url: environment.DATABASE_URL, environment });
  }
  const home = demonstrationHome();
  const server = await startPostgres({ dataDir: path.join(home, 'postgres') });
  try {
    const origin = `http://localhost:${process.env.PORT ?? 3000}`;
    return await work({
      url: server.url,
      environment: demonstrationEnvironment({ databaseUrl: server.url, origin, home }),
    });
  } finally {
    await server.stop();
  }
}
