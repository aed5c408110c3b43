import { healthReport } from '@/lib/http/health';

export const dynamic = 'force-dynamic';

/** Written into the build by next.config.ts, because the built server has no prisma/migrations to read. */
const MIGRATIONS = (process.env.ASHAR_MIGRATIONS ?? '').split(' ');

/** 200 when the database answers, the migrations of this build are applied and the worker beats; 503 otherwise, with what is wrong. */
export async function GET(): Promise<Response> {
  const report = await healthReport(new Date(), MIGRATIONS);
  return Response.json(report, { status: report.ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
