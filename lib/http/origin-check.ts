import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { config } from '@/lib/config';
import { installBeforeNext } from './before-next';
import { localeOfUrl } from './locale-of-url';
import { foreignFormDocument, PLAIN_PAGE_POLICY } from './plain-page';

/** Methods that change nothing; every other one must come from a page of this portal. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something was sent by a page of this portal (OWASP: verify the origin with standard headers).
 * Browsers write Sec-Fetch-Site, Origin and Referer themselves; another site's page can suppress some and forge none. Any of them that
 * names another place refuses; none at all refuses too. In production behind https only ASHAR_ORIGIN is this portal; on a plain
 * http address (one's own machine) the Host of the request is it as well, because people type 127.0.0.1 for localhost.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const own = (address: string) =>
    address === origin || (origin.startsWith('http://') && address === `http://${headers.host}`);
  if (headers.origin !== undefined && headers.origin !== 'null') return own(headers.origin);
  if (headers.origin === undefined && headers.referer !== undefined)
    return URL.canParse(headers.referer) && own(new URL(headers.referer).origin);
  // "null" or nothing: only the browser's own word is left.
  return site === 'same-origin';
}

/** Refuses forged requests before the framework reads their body: one place for actions, routes and what libraries bring. Installed once. */
export function installOriginCheck(): void {
  installBeforeNext('originCheck', (request, response, pass) => {
    if (SAFE.has(request.method ?? '') || isOwnRequest(request.headers, config().origin)) pass();
    else refuse(request, response);
  });
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(403, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': PLAIN_PAGE_POLICY,
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  });
  response.end(foreignFormDocument(localeOfUrl(request.url) ?? 'ky'));
  request.resume();
}
