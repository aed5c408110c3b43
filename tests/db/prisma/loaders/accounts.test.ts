import { beforeAll, expect, it } from 'vitest';
import { db, wholeClient } from '@/lib/db/client';
import { DEMONSTRATION_ACCOUNTS } from '@/lib/identity/demonstration-accounts';
import { load } from '@/prisma/loaders/accounts';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();

beforeAll(async () => {
  await sql(`
    WITH place AS (INSERT INTO unit (id, slug, type, name_ky, folded, fictitious) VALUES (gen_random_uuid(), 'ashar-ulgu', 'ayil_aimak', 'Ашар айыл аймагы', '', true) RETURNING id),
         village AS (INSERT INTO unit (id, type, name_ky, folded, fictitious) SELECT gen_random_uuid(), 'village', name, '', true FROM (VALUES ('Ашар-Башат'), ('Кең-Канат')) names (name) RETURNING id)
    INSERT INTO settlement_membership (id, settlement_id, municipality_id) SELECT gen_random_uuid(), village.id, place.id FROM village, place`);
});

const facts = async () => {
  const addresses = await db.user.findMany({ select: { id: true, email: true } });
  const rows = await sql<{
    id: string;
    roles: string[];
    homes: number;
  }>(`SELECT u.id, array_remove(array_agg(DISTINCT g.role::text), NULL) AS roles, count(DISTINCT r.id)::int AS homes
       FROM app_user u LEFT JOIN role_grant g ON g.user_id = u.id LEFT JOIN residence r ON r.user_id = u.id GROUP BY u.id`);
  return rows
    .map(({ id, ...row }) => ({ email: addresses.find((one) => one.id === id)?.email ?? '', ...row }))
    .sort((a, b) => (a.email < b.email ? -1 : 1));
};

it('makes the accounts with their roles and homes, and a second run changes nothing', async () => {
  await load(wholeClient());
  const first = await facts();
  expect(first).toEqual(
    DEMONSTRATION_ACCOUNTS.map(({ email, roles }) => ({
      email,
      roles: [...roles].sort(),
      homes: roles.length === 0 ? 1 : 0,
    })).sort((a, b) => (a.email < b.email ? -1 : 1)),
  );
  await load(wholeClient());
  expect(await facts()).toEqual(first);
});
