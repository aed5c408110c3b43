import 'server-only';
import { db } from '@/lib/db/client';

/** The worker beats every ten seconds; three missed beats are a stopped worker. */
const WORKER_SILENCE_SECONDS = 35;

export type HealthReport = {
  ok: boolean;
  database: 'up' | 'down';
  /** `waiting`: this build knows a migration that the database has not seen. */
  migrations: 'applied' | 'waiting' | 'failed' | 'unknown';
  worker: 'beating' | 'silent' | 'unknown';
  workerSeenSecondsAgo: number | null;
};

/** What /health says, given the names of the migrations that this build needs. Never throws: a database that is down is an answer. */
export async function healthReport(now: Date, needed: readonly string[]): Promise<HealthReport> {
  try {
    const [history, beat] = await Promise.all([
      db.$queryRaw<MigrationRow[]>`
        SELECT migration_name AS name, finished_at IS NOT NULL AS finished
        FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
      db.heartbeat.findUnique({ where: { name: 'worker' }, select: { at: true } }),
    ]);
    const migrations = stateOf(history, needed);
    const silence = beat ? Math.max(0, Math.round((now.getTime() - beat.at.getTime()) / 1000)) : null;
    const beating = silence !== null && silence <= WORKER_SILENCE_SECONDS;
    return {
      ok: migrations === 'applied' && beating,
      database: 'up',
      migrations,
      worker: beating ? 'beating' : 'silent',
      workerSeenSecondsAgo: silence,
    };
  } catch {
    return {
      ok: false,
      database: 'down',
      migrations: 'unknown',
      worker: 'unknown',
      workerSeenSecondsAgo: null,
    };
  }
}

type MigrationRow = { name: string; finished: boolean };

/** What the database knows beyond `needed` is of a newer build: old and new web processes run side by side while one upgrades. */
function stateOf(history: readonly MigrationRow[], needed: readonly string[]): HealthReport['migrations'] {
  if (history.some(({ finished }) => !finished)) return 'failed';
  const applied = new Set(history.map(({ name }) => name));
  return needed.every((name) => applied.has(name)) ? 'applied' : 'waiting';
}
