import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { GET } from '@/app/open-data/v1/audit/seals/route';
import { sealEntries } from '@/lib/audit/seal-entries';
import { SealsSchema } from '@/lib/open-data/schemas';
import { writeEntries } from '@/tests/support/audit';

const ask = (query = '', headers = {}) =>
  GET(new Request(`http://localhost:3000/open-data/v1/audit/seals${query}`, { headers }));

const read = async (query = ''): Promise<z.infer<typeof SealsSchema>> =>
  SealsSchema.parse(await (await ask(query)).json());

beforeAll(async () => {
  for (const minute of [1, 2, 3]) {
    await writeEntries(2);
    await sealEntries({ now: new Date(Date.UTC(2026, 10, 20, 8, minute)) });
  }
});

it('lists the seals for anybody, newest first, and older ones on demand', async () => {
  expect((await ask()).headers.get('access-control-allow-origin')).toBe('*');
  expect((await read()).map(({ number }) => number)).toEqual([3, 2, 1]);
  expect((await read('?before=3')).map(({ number }) => number)).toEqual([2, 1]);
  expect(await read('?before=x')).toHaveLength(3);
});

it('says all that is needed to compute each hash anew, as the description tells', async () => {
  const seals = await read();
  for (const { number, at, entries, lastSeq, root, previous, hash } of seals) {
    const text = JSON.stringify({
      at,
      entries,
      lastSeq: String(lastSeq),
      number: String(number),
      previous,
      root,
      v: 1,
    });
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  }
  expect(seals[0]?.previous).toBe(seals[1]?.hash);
});

it('answers 304 while there is no newer seal', async () => {
  const etag = (await ask()).headers.get('etag') ?? '';
  expect((await ask('', { 'if-none-match': etag })).status).toBe(304);
});
