import { expect, it } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { findHold, listOpenHolds } from '@/lib/identity/counter-queries';
import { load as loadAccounts } from '@/prisma/loaders/accounts';
import { load as loadDemonstration } from '@/prisma/loaders/demonstration';
import { load } from '@/prisma/loaders/residency';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();

it('shows a confirmed resident, the same person waiting, and a proposal on paper; a second run adds nothing', async () => {
  await loadDemonstration(wholeClient(), new Date('2026-11-20T06:00:00Z'));
  await loadAccounts(wholeClient());
  expect((await load(wholeClient())).written).toBe(8);
  expect((await load(wholeClient())).written).toBe(0);
  const [place] = await sql<{ id: string }>(`SELECT id FROM unit WHERE slug = 'ashar-ulgu'`);
  const [open] = await listOpenHolds(place?.id ?? '');
  expect(await findHold(place?.id ?? '', open?.id ?? '', new Date())).toMatchObject({
    nameInPassport: expect.stringContaining('ойдон чыгарылган'),
    claimant: { email: 'returned.resident@ashar.example' },
    holder: { email: 'confirmed.resident@ashar.example' },
  });
  expect(await sql('SELECT number FROM proposal WHERE entered_by_office')).toEqual([{ number: 15 }]);
  expect(await sql('SELECT id FROM residence WHERE confirmed_at IS NOT NULL')).toHaveLength(1);
});
