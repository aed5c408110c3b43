import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { config } from '@/lib/config';
import { receiveUploads } from '@/lib/uploads/receive-uploads';
import { EICAR, startClamd } from '@/tests/support/clamd';
import { testDatabase } from '@/tests/support/database';
import { fileOf, PDF } from '@/tests/support/files';
import { makePlace, makeResident } from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
const clamd = await startClamd({ port: 0 });
let running = true;
process.env.CLAMAV_ADDRESS = clamd.address;

afterAll(async () => {
  if (running) await clamd.stop();
});

test('an infected file is refused, a clean one kept, and with the scanner down none is taken on trust', async () => {
  const ownerId = (await makeResident(await makePlace())).userId;
  const receive = (bytes: Buffer, name: string) =>
    receiveUploads([fileOf(bytes, name)], {
      purpose: 'proposal',
      attempt: randomUUID(),
      ownerId,
      accept: ['pdf'],
      maxFiles: 1,
    });
  const infected = Buffer.concat([Buffer.from(PDF), Buffer.from(EICAR)]);
  expect(await receive(infected, 'смета.pdf')).toEqual({
    ok: false,
    error: { code: 'file_infected' },
    fileName: 'смета.pdf',
  });
  expect(await readdir(config().uploadsDir)).toEqual([]);
  expect(await receive(Buffer.from(PDF), 'смета.pdf')).toMatchObject({ ok: true });
  await clamd.stop();
  running = false;
  expect(await receive(Buffer.from(PDF), 'смета.pdf')).toMatchObject({
    ok: false,
    error: { code: 'scanner_down' },
  });
  expect(await sql('SELECT count(*)::int AS files FROM upload')).toEqual([{ files: 1 }]);
});
