import { isUnchanged, revalidated } from '@/lib/http/conditional';
import { OPEN_TO_ALL, preflight } from '@/lib/http/open-to-all';
import { municipalitiesFile } from '@/lib/open-data/municipalities';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

/** Some populations are of the National Statistical Committee (CC BY-NC-SA 4.0), so the whole list is given under its terms. */
const LINK = `<https://creativecommons.org/licenses/by-nc-sa/4.0/>; rel="license", <${paths.openApi()}>; rel="service-desc"`;

/** Every municipality with its code, address, place and days. Anybody's page may read it. */
export async function GET(request: Request): Promise<Response> {
  const { body, etag, changed } = await municipalitiesFile();
  const headers = { ...OPEN_TO_ALL, ...revalidated(etag, changed), Link: LINK };
  if (isUnchanged(request, etag, changed)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } });
}

export const OPTIONS = preflight;
