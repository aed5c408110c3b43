import { config } from '@/lib/config';
import { OPEN_TO_ALL, preflight } from '@/lib/http/open-to-all';
import { openApiDocument } from '@/lib/open-data/openapi';

export const dynamic = 'force-dynamic';

/** What the open data is, for programs. */
export function GET(): Response {
  return Response.json(openApiDocument(config().origin), {
    headers: { ...OPEN_TO_ALL, 'Cache-Control': 'public, max-age=3600' },
  });
}

export const OPTIONS = preflight;
