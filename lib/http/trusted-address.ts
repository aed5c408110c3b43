import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { config } from '@/lib/config';
import { installBeforeNext } from './before-next';

/** The header under which the rest of the portal finds the visitor's network address; whatever a visitor sends under it is overwritten. */
export const ADDRESS_HEADER = 'x-ashar-client';

/** The number of a request: in the answer, on the page of a failure (its beginning) and in the log. Never a number that a visitor chose. */
const REQUEST_ID_HEADER = 'x-request-id';

/**
 * The network address of the visitor. X-Forwarded-For is written by anybody: only the entries added by our own proxies count,
 * the last `trustedProxies` of the list. An IPv6 visitor owns a whole /64, so only its prefix is kept.
 */
export function clientAddressOf(
  remote: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const chain = [
    ...(forwardedFor ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
    remote ?? '',
  ];
  const address = chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? '';
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? prefixOf(plain) : plain;
}

function prefixOf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const missing = tail === undefined ? [] : [...'0'.repeat(Math.max(0, 8 - left.length - right.length))];
  const groups = [...left, ...missing, ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** Marks every request with its visitor's address and its own number before Next sees it. Installed once by instrumentation.ts. */
export function installTrustedAddress(): void {
  installBeforeNext('trustedAddress', (request, response, pass) => {
    mark(request, response);
    pass();
  });
}

function mark(request: IncomingMessage, response: ServerResponse): void {
  const id = randomUUID();
  request.headers[REQUEST_ID_HEADER] = id;
  response.setHeader(REQUEST_ID_HEADER, id);
  const forwarded = request.headers['x-forwarded-for'];
  const list = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  request.headers[ADDRESS_HEADER] = clientAddressOf(
    request.socket.remoteAddress,
    list,
    config().trustedProxies,
  );
}
