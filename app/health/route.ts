import { healthReport } from '@/lib/http/health';

export const dynamic = 'force-dynamic';

/** 200 when the database answers, its migrations are applied and the worker beats; 503 otherwise, with what is wrong. */
export async function GET(): Promise<Response> {
  const report = await healthReport(new Date());
  return Response.json(report, { status: report.ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
