import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';

it('compares Cyrillic words by trigrams: the server knows what a letter is', async () => {
  const [row] = await db.$queryRaw<
    { near: number; far: number }[]
  >`SELECT similarity('кенеш', 'кинеш')::float8 AS near, similarity('кенеш', 'бюджет')::float8 AS far`;
  expect(row?.near).toBeGreaterThan(0.3);
  expect(row?.far).toBe(0);
});
