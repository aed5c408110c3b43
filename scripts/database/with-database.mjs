// For the commands on the database: the one of DATABASE_URL, or the embedded one (joined if the portal runs, else for a moment).
import path from 'node:path';
import { demonstrationEnvironment, demonstrationHome, isDemonstration } from '../environment.mjs';
import { startPostgres } from '../postgres.mjs';

/** Calls `work({ url, environment })`; the environment is what a seed or tool needs to run against this database. */
export async function withDatabase(work) {
  if (!isDemonstration()) return work({ url: process.env.DATABASE_URL, environment: process.env });
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
