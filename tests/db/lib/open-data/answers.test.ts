import { beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/open-data/v1/municipalities/[municipality]/budgets/[year]/route';
import { wholeClient } from '@/lib/db/client';
import { BudgetYearSchema } from '@/lib/open-data/schemas';
import { runLoader } from '@/prisma/loaders/load';
import { loaders } from '@/prisma/loaders/registry';

beforeAll(async () => {
  const parts = ['territory', 'legal', 'council', 'budgets', 'demonstration'];
  for (const loader of await loaders())
    if (parts.includes(loader.name)) await runLoader(wholeClient(), loader);
}, 60_000);

test.each([
  ['naryn', '2017'],
  ['on-archa', '2016'],
  ['bishkek', '2026'],
  ['kara-balta', '2023'],
  ['sary-oi', '2011'],
  ['kara-kujur', '2022'],
])('the budget of %s %s answers as openapi.json describes it', async (municipality, year) => {
  const response = await GET(
    new Request(`http://localhost:3000/open-data/v1/municipalities/${municipality}/budgets/${year}`),
    {
      params: Promise.resolve({ municipality, year }),
    },
  );
  expect(response.status).toBe(200);
  const { error } = BudgetYearSchema.safeParse(await response.json());
  expect(error?.issues ?? []).toEqual([]);
});
