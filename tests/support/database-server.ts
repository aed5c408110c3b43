import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/scripts/migrate.mjs';
import { startPostgres } from '@/scripts/postgres.mjs';
import { installWatch } from './audit-watch';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged with vitest's own
  interface ProvidedContext {
    databaseServer: { template: string; administration: string };
  }
}

// The data of tests may be lost in a power cut.
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** One embedded server for the whole run, with one migrated database from which each test file gets its copy. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-db-tests-'));
  const server = await startPostgres({
    dataDir: path.join(folder, 'postgres'),
    database: 'template_ashar',
    settings: hasty,
  });
  await migrate(server.url);
  await installWatch(server.url);
  project.provide('databaseServer', {
    template: 'template_ashar',
    administration: server.urlOf('postgres'),
  });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
