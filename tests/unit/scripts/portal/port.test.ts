import { once } from 'node:events';
import { createServer } from 'node:net';
import os from 'node:os';
import { expect, test } from 'vitest';
import { choosePort } from '@/scripts/portal/port.mjs';
import { freePort, isFree } from '@/scripts/process/free-port.mjs';

const quiet = { host: '127.0.0.1', say: () => {} };

test('a given port that is free is taken', async () => {
  const port = await freePort();
  expect(await choosePort({ ...quiet, given: String(port) })).toBe(port);
});

test.each(['0', '65536', '-5', 'http'])('PORT=%s is refused with one sentence', async (given) => {
  await expect(choosePort({ ...quiet, given })).rejects.toThrow(
    `PORT must be a number from 1 to 65535, not "${given}".`,
  );
});

const hasIpv6 = Object.values(os.networkInterfaces())
  .flat()
  .some((known) => known?.address === '::1');

test.runIf(hasIpv6)(
  'a port where another program answers on IPv6 is not free: browsers would find that one',
  async () => {
    const server = createServer().listen(0, '::1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      expect(await isFree(port, '127.0.0.1')).toBe(false);
    } finally {
      server.close();
    }
  },
);
