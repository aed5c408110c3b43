import 'server-only';
import { db } from '@/lib/db/client';

/** The worker beats every ten seconds; three missed beats are a stopped worker. */
const WORKER_SILENCE_SECONDS = 35;

export type HealthReport = {
  ok: boolean;
  database: 'up' | 'down';
  migrations: 'applied' | 'failed' | 'unknown';
  worker: 'beating' | 'silent' | 'unknown';
  workerSeenSecondsAgo: number | null;
};

/** What /health says. Never throws: a database that is down is an answer. */
export async function healthReport(now: Date): Promise<HealthReport> {
  try {
    const [migrations, beat] = await Promise.all([
      db.$queryRaw<{ unfinished: bigint; applied: bigint }[]>`
        SELECT count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS unfinished,
               count(*) FILTER (WHERE finished_at IS NOT NULL) AS applied
        FROM _prisma_migrations`,
      db.heartbeat.findUnique({ where: { name: 'worker' }, select: { at: true } }),
    ]);
    const applied = migrations[0]?.unfinished === 0n && (migrations[0]?.applied ?? 0n) > 0n;
    const silence = beat ? Math.max(0, Math.round((now.getTime() - beat.at.getTime()) / 1000)) : null;
    const beating = silence !== null && silence <= WORKER_SILENCE_SECONDS;
    return {
      ok: applied && beating,
      database: 'up',
      migrations: applied ? 'applied' : 'failed',
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
