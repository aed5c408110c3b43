import type { IncomingMessage, ServerResponse } from 'node:http';
import { installBeforeNext } from './before-next';
import { FORM_LIMIT_MEGABYTES } from './body-limit';
import { localeOfUrl } from './locale-of-url';
import { failureDocument, notFoundDocument, PLAIN_PAGE_POLICY, tooLargeDocument } from './plain-page';

/**
 * When a page fails or calls notFound(), Next sends an empty document that only JavaScript can fill. People without it would see white.
 * This replaces the body of every such HTML response by a whole page: a failure in both languages with its reference number,
 * an unknown address in its own language. Installed once by instrumentation.ts.
 */
export function installErrorPage(): void {
  installBeforeNext('errorPage', (request, response, pass) => {
    if (isTooLarge(request)) return refuseBody(request, response);
    guard(request, response);
    pass();
  });
}

const FORM_LIMIT_BYTES = FORM_LIMIT_MEGABYTES * 1024 * 1024;
/** As much of a too large body is read to nowhere: a browser shows an answer only when its upload was taken. */
const DRAIN_LIMIT_BYTES = 8 * FORM_LIMIT_BYTES;

function isTooLarge({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && Number(headers['content-length'] ?? 0) > FORM_LIMIT_BYTES;
}

/** Next would answer a failure; but it is no failure of ours, and the person can do something about it. */
function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  const answer = () => {
    response.writeHead(413, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': PLAIN_PAGE_POLICY,
      Connection: 'close',
    });
    response.end(tooLargeDocument(localeOfUrl(request.url) ?? 'ky'));
  };
  if (Number(request.headers['content-length']) > DRAIN_LIMIT_BYTES) answer();
  else request.once('end', answer).resume();
}

/** Headers are held back too: the compression of Next writes them before the first byte, and afterwards nothing can be replaced. */
function guard(request: IncomingMessage, response: ServerResponse): void {
  const { write, end, writeHead, flushHeaders } = response;
  let verdict: 'pass' | 'replace' | 'replacing' | undefined;
  const withheld = () => {
    verdict ??= isEmptyDocument(response) ? 'replace' : 'pass';
    return verdict === 'replace';
  };
  response.writeHead = ((...parts: unknown[]) => {
    if (typeof parts[0] === 'number') response.statusCode = parts[0];
    return withheld() ? response : Reflect.apply(writeHead, response, parts);
  }) as typeof writeHead;
  response.flushHeaders = () => (withheld() ? undefined : flushHeaders.call(response));
  response.write = ((...parts: unknown[]) =>
    withheld() ? true : Reflect.apply(write, response, parts)) as typeof write;
  response.end = ((...parts: unknown[]) => {
    if (!withheld()) return Reflect.apply(end, response, parts);
    verdict = 'replacing';
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'etag', 'link'])
      response.removeHeader(name);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Security-Policy', PLAIN_PAGE_POLICY);
    return end.call(response, documentFor(request, response), 'utf8');
  }) as typeof end;
}

function isEmptyDocument(response: ServerResponse): boolean {
  const failed = response.statusCode >= 500 || response.statusCode === 404;
  return (
    failed &&
    !response.headersSent &&
    String(response.getHeader('content-type') ?? '').startsWith('text/html')
  );
}

function documentFor(request: IncomingMessage, response: ServerResponse): string {
  const locale = localeOfUrl(request.url);
  if (response.statusCode === 404) return notFoundDocument(locale);
  const reference = String(response.getHeader('x-request-id') ?? crypto.randomUUID()).slice(0, 8);
  return failureDocument(reference, locale ?? 'ky');
}
