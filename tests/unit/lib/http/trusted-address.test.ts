import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { ADDRESS_HEADER, clientAddressOf, installTrustedAddress } from '@/lib/http/trusted-address';

describe('whose address a request comes from', () => {
  it('is the connection, whatever the visitor writes into the header, when no proxy is ours', () => {
    expect(clientAddressOf('203.0.113.7', '198.51.100.1, 10.0.0.1', 0)).toBe('203.0.113.7');
  });

  it('is what our proxy added last', () => {
    expect(clientAddressOf('10.0.0.2', '6.6.6.6, 198.51.100.1', 1)).toBe('198.51.100.1');
  });

  it('is found behind two proxies of ours', () => {
    expect(clientAddressOf('10.0.0.2', '6.6.6.6, 198.51.100.1, 10.0.0.1', 2)).toBe('198.51.100.1');
  });

  it('falls back to what there is when the header is shorter than promised', () => {
    expect(clientAddressOf('10.0.0.2', undefined, 2)).toBe('10.0.0.2');
    expect(clientAddressOf(undefined, undefined, 0)).toBe('');
  });

  it.each([
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:12:34:56:78:9a:bc', '2001:db8:12:34::/64'],
    ['2001:DB8:12:34::1', '2001:db8:12:34::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('keeps of %s only what one household shares', (address, kept) => {
    expect(clientAddressOf(address, undefined, 0)).toBe(kept);
  });
});

it('gives every request a number of its own, whatever the visitor sends, and tells it in the answer', async () => {
  for (const [name, value] of Object.entries({
    DATABASE_URL: 'postgresql://u:p@db/ashar',
    NEXTAUTH_SECRET: 's'.repeat(32),
    ASHAR_HMAC_KEY: 'h'.repeat(32),
    ASHAR_FIELD_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    ASHAR_NUMBER_KEYS: `n1:${Buffer.alloc(32, 7).toString('base64')}`,
    ASHAR_UPLOADS_DIR: '/srv/uploads',
    ASHAR_DEMONSTRATION: '1',
  }))
    vi.stubEnv(name, value);
  installTrustedAddress();
  const seen: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files/x`;
  const sent = { [ADDRESS_HEADER]: '6.6.6.6', 'x-request-id': 'mine' };
  const answers = [await fetch(address, { headers: sent }), await fetch(address, { headers: sent })];
  await new Promise((resolve) => server.close(resolve));
  vi.unstubAllEnvs();
  const numbers = answers.map(({ headers }) => headers.get('x-request-id'));
  expect(numbers[0]).toMatch(/^[0-9a-f]{8}-/);
  expect(new Set(numbers).size).toBe(2);
  expect(seen.map((headers) => headers['x-request-id'])).toEqual(numbers);
  expect(seen.map((headers) => headers[ADDRESS_HEADER])).toEqual(['127.0.0.1', '127.0.0.1']);
});
