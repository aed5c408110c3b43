import { randomUUID } from 'node:crypto';
import { startSession } from '@/lib/auth/session';
import { entersStaffPart, ROLES, type RoleName } from '@/lib/identity/actor';
import { arrange } from '@/tests/support/audit-watch';
import { makeAccount } from '../accounts';
import { testDatabase } from '../database';

/** Everybody who asks: by the column of the table, or the role held in the municipality. */
export type Who = 'signedOut' | 'resident' | 'owner' | 'elsewhere' | 'withoutFactor' | RoleName;
export const EVERYBODY: readonly Who[] = [
  'signedOut',
  'resident',
  'owner',
  'elsewhere',
  'withoutFactor',
  ...ROLES,
];

export type People = { userOf: Record<Who, string | null>; tokenOf: (who: Who) => Promise<string | null> };
type Places = { here: string; there: string; village: string; foreignVillage: string };

/** One account for each column of the table and each role, with a session of its own on every asking. */
export async function makePeople(places: Places): Promise<People> {
  const userOf = {} as Record<Who, string | null>;
  for (const who of EVERYBODY)
    userOf[who] =
      who === 'signedOut' ? null : await makeAccount(`${who.toLowerCase()}-${randomUUID()}@ashar.example`);
  for (const role of ROLES) {
    await grant(userOf[role], role, places.here, places.village);
    if (role !== 'country_administrator')
      await grant(userOf.elsewhere, role, places.there, places.foreignVillage);
  }
  await grant(userOf.withoutFactor, 'administrator', places.here, places.village);
  return {
    userOf,
    tokenOf: async (who) => {
      const userId = userOf[who];
      if (!userId) return null;
      const now = new Date();
      const secondFactorAt = who === 'elsewhere' || (isRole(who) && entersStaffPart(who)) ? now : null;
      return arrange((tx) => startSession(tx, userId, now, { secondFactorAt }));
    },
  };
}

export function isRole(who: Who): who is RoleName {
  return (ROLES as readonly string[]).includes(who);
}

async function grant(
  userId: string | null,
  role: RoleName,
  municipalityId: string,
  village: string,
): Promise<void> {
  await testDatabase().sql(
    `INSERT INTO role_grant (id, user_id, municipality_id, settlement_id, role, valid_from, order_number)
     VALUES (gen_random_uuid(), $1, $2, $3, $4::"Role", now() - interval '1 day', '1')`,
    [
      userId,
      role === 'country_administrator' ? null : municipalityId,
      role === 'village_head' ? village : null,
      role,
    ],
  );
}
