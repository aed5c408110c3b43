import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installPostLimit } from '@/lib/http/post-limit';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const reached: string[] = [];
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  reached.push(`${request.method} ${body}`);
  response.end();
});
let address = '';

beforeAll(async () => {
  installPostLimit();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ru/account`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it('refuses a body that does not tell its length, however it goes on', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024)) });
  const sent = fetch(address, { method: 'POST', body, duplex: 'half' } as RequestInit);
  expect((await sent).status).toBe(411);
  expect(reached).toEqual([]);
});

it('lets a post through whole, and stops a flood with how long to wait, whatever it is aimed at', async () => {
  expect((await fetch(address, { method: 'POST', body: 'x=1' })).status).toBe(200);
  expect(reached).toEqual(['POST x=1']);
  const [row] = await sql<{ key: string }>(`SELECT key FROM rate_limit WHERE key LIKE 'post_client/%'`);
  expect(row?.key).not.toContain('127.0.0.1');
  await sql(`UPDATE rate_limit SET points = 10000000 WHERE key LIKE 'post_client/%'`);
  const refused = await fetch(address, { method: 'POST', body: 'x=2' });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.text()).toContain('Слишком много попыток');
  expect((await fetch(address)).status).toBe(200);
  expect(reached).toEqual(['POST x=1', 'GET ']);
});
