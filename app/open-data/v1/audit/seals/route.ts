import { createHash } from 'node:crypto';
import { listSeals } from '@/lib/action-log/seal-queries';
import { isUnchanged, revalidated } from '@/lib/http/conditional';
import { OPEN_TO_ALL, preflight } from '@/lib/http/open-to-all';

export const dynamic = 'force-dynamic';

/** As many seals as an answer holds; `?before=` their smallest number leads to older ones. */
const LIMIT = 1000;

/** The seals of the audit log, newest first: keep them, and nobody can rewrite the log unseen. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('before') ?? '';
  const before = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined;
  const seals = await listSeals({ before, limit: LIMIT });
  const body = JSON.stringify(seals);
  const etag = `W/"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`;
  const changed = new Date(seals[0]?.at ?? 0);
  const headers = { ...OPEN_TO_ALL, ...revalidated(etag, changed) };
  if (isUnchanged(request, etag, changed)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } });
}

export const OPTIONS = preflight;
