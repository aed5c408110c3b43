import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { installOriginCheck, isOwnRequest } from '@/lib/http/origin-check';

const portal = 'https://ashar.example';

describe('a request that may change something', () => {
  it.each([
    ['the browser names the portal', { origin: portal, 'sec-fetch-site': 'same-origin' }],
    ['an older browser names only the origin', { origin: portal }],
    ['a browser without Origin names the page it came from', { referer: `${portal}/ky/sign-in` }],
    ['a privacy setting hides everything but the browser itself', { 'sec-fetch-site': 'same-origin' }],
    ['the origin is hidden and the browser vouches', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ])('is ours when %s', (_, headers) => {
    expect(isOwnRequest(headers, portal)).toBe(true);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    [
      'another site, and the fetch metadata are forged',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a subdomain', { origin: 'https://x.ashar.example', 'sec-fetch-site': 'same-site' }],
    ['the same name without encryption', { origin: 'http://ashar.example', host: 'ashar.example' }],
    ['another port', { origin: `${portal}:8443` }],
    ['a name that begins alike', { origin: 'https://ashar.example.evil.example' }],
    ['a host that was forged with the origin', { origin: 'https://evil.example', host: 'evil.example' }],
    [
      'a forwarded host that was forged',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
    ['a page of another site without Origin', { referer: 'https://evil.example/ky' }],
    ['a referrer that only contains our name', { referer: 'https://evil.example/https://ashar.example/' }],
    ['a referrer that is no address', { referer: 'ashar.example' }],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a hidden origin that nobody vouches for', { origin: 'null', referer: `${portal}/ky` }],
    ['a browser that says it came across sites', { origin: portal, 'sec-fetch-site': 'cross-site' }],
    ['nobody', {}],
  ])('is refused when it comes from %s', (_, headers) => {
    expect(isOwnRequest(headers, portal)).toBe(false);
  });

  it('may name one machine in two ways where there is no https', () => {
    const here = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' };
    expect(isOwnRequest(here, 'http://localhost:3000')).toBe(true);
    expect(isOwnRequest({ ...here, host: 'localhost:3000' }, 'http://localhost:3000')).toBe(false);
  });
});

describe('the check before the framework', () => {
  const reached: string[] = [];
  const server = createServer((incoming, response) => {
    reached.push(incoming.method ?? '');
    response.end('done');
  });
  let address = '';

  beforeAll(async () => {
    for (const [name, value] of Object.entries({
      DATABASE_URL: 'postgresql://u:p@db/ashar',
      ASHAR_ORIGIN: portal,
      NEXTAUTH_SECRET: 's'.repeat(32),
      ASHAR_HMAC_KEY: 'h'.repeat(32),
      ASHAR_FIELD_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      ASHAR_NUMBER_KEYS: `n1:${Buffer.alloc(32, 9).toString('base64')}`,
      ASHAR_UPLOADS_DIR: '/srv/uploads',
      ASHAR_DEMONSTRATION: '1',
    }))
      vi.stubEnv(name, value);
    installOriginCheck();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    vi.unstubAllEnvs();
    await new Promise((resolve) => server.close(resolve));
  });

  const send = (method: string, headers: Record<string, string>) =>
    fetch(`${address}/ru/account`, { method, headers, ...(method === 'GET' ? {} : { body: 'x=1' }) });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'answers a foreign %s with 403 and a page that says why',
    async (method) => {
      reached.length = 0;
      const answer = await send(method, { origin: 'https://evil.example' });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('Форма отправлена не с этого портала');
      expect(reached).toEqual([]);
    },
  );

  it('refuses TRACE, which no page sends', async () => {
    reached.length = 0;
    const [answer] = await once(request(`${address}/ru/account`, { method: 'TRACE' }).end(), 'response');
    answer.resume();
    expect(answer.statusCode).toBe(403);
    expect(reached).toEqual([]);
  });

  it('lets own posts and any reading through', async () => {
    reached.length = 0;
    expect((await send('POST', { origin: portal })).status).toBe(200);
    expect((await send('GET', { origin: 'https://evil.example' })).status).toBe(200);
    expect(reached).toEqual(['POST', 'GET']);
  });
});
