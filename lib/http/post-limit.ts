import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { keyedHash } from '@/lib/identity/keyed-hash';
import { consume } from '@/lib/rate-limit/consume';
import { installBeforeNext } from './before-next';
import { localeOfUrl } from './locale-of-url';
import { log } from './log';
import { PLAIN_PAGE_POLICY, tooManyDocument } from './plain-page';
import { ADDRESS_HEADER } from './trusted-address';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A ceiling for everything that may change something, counted by the hashed network address before Next reads the body: no action or
 * route can be forgotten. Acts that cost others something have narrower limits of their own. Installed once, after the trusted address.
 * A body that does not tell its length is refused (411): every browser tells it, and the limit of the size is judged by it.
 */
export function installPostLimit(): void {
  installBeforeNext('postLimit', (request, response, pass) => {
    if (SAFE.has(request.method ?? '')) pass();
    else if (request.headers['transfer-encoding'] !== undefined) {
      response.writeHead(411, { 'Cache-Control': 'no-store', Connection: 'close' });
      response.end();
      request.resume();
    } else void decide(request, response, pass);
  });
}

async function decide(request: IncomingMessage, response: ServerResponse, pass: () => void): Promise<void> {
  const address = String(request.headers[ADDRESS_HEADER] ?? 'unknown');
  // A database that does not answer is the page's to say; it must not look like too many tries.
  const counted = await consume('post_client', keyedHash('client-address', address)).catch(
    (error: unknown) => {
      log.error({ err: error }, 'posts are not counted');
      return { allowed: true } as const;
    },
  );
  if (counted.allowed) return pass();
  response.writeHead(429, {
    'Retry-After': String(counted.retryAfterSeconds),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': PLAIN_PAGE_POLICY,
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  });
  response.end(tooManyDocument(localeOfUrl(request.url) ?? 'ky', counted.retryAfterSeconds));
  request.resume();
}
