import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { publicRevision } from '@/lib/audit/public-revision';
import { installBeforeNext } from './before-next';
import { captureAnswer } from './capture-answer';
import { bytesFor, type KeptPage, keepPage, keptPage } from './kept-pages';
import { log } from './log';
import { isPublicPage, municipalityOfPage } from './public-address';
import { plainDocument } from './public-document';
import { takeTurns } from './turns';

/**
 * Public pages are the same bytes for everyone (docs/decisions/0008): they go out as plain documents without the framework's scripts,
 * and are made once for each state of the database, however many people read them. A browser that has the bytes gets 304.
 * Installed once by instrumentation.ts, below the framework; not while developing, where pages need their scripts to reload.
 */
export function installPublicPages(): void {
  installBeforeNext('publicPages', (request, response, pass) => {
    const address = publicAddress(request);
    if (!address) return pass();
    answer(address, request, response, pass).catch((error: unknown) => {
      log.error({ path: address.pathname, error: (error as Error).message }, 'public page failed');
      response.destroy();
    });
  });
}

type Address = { pathname: string; key: string };

const LONGEST_ADDRESS = 400;

/** Null when the request is not for the document of a public page. Parameters count in any order. */
function publicAddress({ method, url = '', headers }: IncomingMessage): Address | null {
  if (method !== 'GET' || url.length > LONGEST_ADDRESS) return null;
  if (headers.rsc || headers['next-action'] || headers['next-router-prefetch']) return null;
  const [pathname = '', query = ''] = url.split('?', 2);
  if (!isPublicPage(pathname)) return null;
  const parameters = new URLSearchParams(query);
  if (parameters.has('_rsc')) return null;
  parameters.sort();
  return { pathname, key: `${pathname}?${parameters}` };
}

// One processor makes no page sooner by beginning twenty; each one begun takes memory.
const inTurn = takeTurns(4);
// Requests for a page that is just being made wait for it.
const making = new Map<string, Promise<KeptPage | null>>();

async function answer(
  { pathname, key }: Address,
  request: IncomingMessage,
  response: ServerResponse,
  render: () => void,
): Promise<void> {
  let revision: string;
  try {
    revision = await publicRevision(municipalityOfPage(pathname));
  } catch {
    // The database does not answer: the page itself says so, with the number of the failure.
    render();
    return;
  }
  const kept = keptPage(key, revision);
  if (kept) return send(kept, request, response);
  const turn = `${revision} ${key}`;
  const others = making.get(turn);
  const theirs = others && (await others);
  if (theirs) return send(theirs, request, response);
  const own = inTurn(() => make(key, revision, request, response, render));
  if (!others) making.set(turn, own);
  try {
    const page = await own;
    if (page) await send(page, request, response);
  } finally {
    if (!others) making.delete(turn);
  }
}

/** Lets the framework make the page. Null when there is nothing to keep: then its answer went out as it was. */
async function make(
  key: string,
  revision: string,
  request: IncomingMessage,
  response: ServerResponse,
  render: () => void,
): Promise<KeptPage | null> {
  const { 'accept-encoding': accepted } = request.headers;
  // Compressed bytes could not be read here.
  delete request.headers['accept-encoding'];
  const captured = await captureAnswer(response, render);
  if (accepted) request.headers['accept-encoding'] = accepted;
  if (!captured) return null;
  const document = isSharable(response) ? plainDocument(captured.toString('utf8')) : null;
  if (document === null) {
    if (response.statusCode === 200) log.error({ path: key.split('?')[0] }, 'public page cannot be kept');
    response.end(captured);
    return null;
  }
  return keepPage(key, { revision, headers: headersOf(response), document });
}

function isSharable(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    !response.hasHeader('set-cookie') &&
    String(response.getHeader('content-type') ?? '').startsWith('text/html')
  );
}

// What belongs to one answer, or is set anew for each.
const ownHeaders = [
  ...['x-request-id', 'set-cookie', 'date', 'connection', 'keep-alive', 'transfer-encoding'],
  ...['content-length', 'content-encoding', 'etag', 'vary', 'link', 'cache-control'],
];

function headersOf(response: ServerResponse): KeptPage['headers'] {
  return Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    value === undefined || ownHeaders.includes(name) ? [] : [[name, stringOf(value)] as const],
  );
}

function stringOf(value: number | string | readonly string[]): string | string[] {
  return typeof value === 'object' ? [...value] : String(value);
}

async function send(page: KeptPage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name);
  for (const [name, value] of page.headers) response.setHeader(name, value);
  response.setHeader('ETag', page.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  // Asked about each time: what is withdrawn is gone at once, and what has not changed costs a few bytes.
  response.setHeader('Cache-Control', 'public, no-cache');
  if (knows(request, page.etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const { encoding, bytes } = await bytesFor(page, String(request.headers['accept-encoding'] ?? ''));
  response.statusCode = 200;
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}

function knows(request: IncomingMessage, etag: string): boolean {
  const known = request.headers['if-none-match'] ?? '';
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));
}
