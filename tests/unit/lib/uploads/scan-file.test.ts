import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scanFile } from '@/lib/uploads/scan-file';
import { freePort } from '@/scripts/process/free-port.mjs';
import { EICAR, startClamd } from '@/tests/support/clamd';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function clamd(...args: Parameters<typeof startClamd>) {
  const server = await startClamd(...args);
  open.push(server.stop);
  return server;
}

describe('a file before the scanner', () => {
  it('arrives whole, in pieces, and is clean', async () => {
    const { address, received } = await clamd({ port: 0 });
    const file = randomBytes(1_000_003);
    expect(await scanFile(file, address)).toBe('clean');
    expect(received[0]?.equals(file)).toBe(true);
  });

  it('is infected when the scanner finds something', async () => {
    const { address } = await clamd({ port: 0 });
    expect(await scanFile(Buffer.from(`%PDF-1.7 ${EICAR}`), address)).toBe('infected');
  });

  it('may be shown through a socket file too', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-clamd-'));
    open.push(() => rm(folder, { recursive: true }));
    const { address } = await clamd({ path: path.join(folder, 'clamd.ctl') });
    expect(address).toContain('unix:/');
    expect(await scanFile(Buffer.from(EICAR), address)).toBe('infected');
  });

  it('needs no scanner where none is configured', async () => {
    expect(await scanFile(Buffer.from(EICAR), null)).toBe('clean');
  });
});

describe('without a verdict nothing counts as clean', () => {
  it.each(['hang up', 'nonsense', 'too large'] as const)('when the scanner answers: %s', async (manner) => {
    const { address } = await clamd({ port: 0 }, manner);
    expect(await scanFile(randomBytes(5_000_000), address)).toBe('unknown');
  });

  it('when the scanner says nothing in time', async () => {
    const { address } = await clamd({ port: 0 }, 'silent');
    expect(await scanFile(Buffer.from('%PDF-1.7'), address, 50)).toBe('unknown');
  });

  it('when the scanner is down', async () => {
    expect(await scanFile(Buffer.from('%PDF-1.7'), `tcp://127.0.0.1:${await freePort()}`)).toBe('unknown');
  });
});
