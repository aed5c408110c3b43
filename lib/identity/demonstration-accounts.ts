import type { RoleName } from './actor';

/** The domain of demonstration accounts: none may exist outside the embedded demonstration. */
export const DEMONSTRATION_DOMAIN = 'ashar.example';

/** The second factor of its staff accounts. The pages of the demonstration show the code openly; anywhere else no start is possible with it. */
export const DEMONSTRATION_TOTP_SECRET = 'KFYW2LTMOJUXI5BAMJ4SAYLOMZSXE43U';

/** Who can be tried in the demonstration: the README, `npm start` and the sign-in page name them; prisma/loaders/accounts makes them. */
export const DEMONSTRATION_ACCOUNTS: readonly { email: string; roles: readonly RoleName[] }[] = [
  { email: `resident@${DEMONSTRATION_DOMAIN}`, roles: [] },
  { email: `second.resident@${DEMONSTRATION_DOMAIN}`, roles: [] },
  { email: `secretary@${DEMONSTRATION_DOMAIN}`, roles: ['secretary', 'clerk'] },
  { email: `finance@${DEMONSTRATION_DOMAIN}`, roles: ['finance'] },
  { email: `moderator@${DEMONSTRATION_DOMAIN}`, roles: ['moderator'] },
  { email: `admin@${DEMONSTRATION_DOMAIN}`, roles: ['administrator'] },
  { email: `observer@${DEMONSTRATION_DOMAIN}`, roles: ['observer'] },
  { email: `head@${DEMONSTRATION_DOMAIN}`, roles: ['village_head'] },
  { email: `country@${DEMONSTRATION_DOMAIN}`, roles: ['country_administrator'] },
  { email: `confirmed.resident@${DEMONSTRATION_DOMAIN}`, roles: [] },
  { email: `returned.resident@${DEMONSTRATION_DOMAIN}`, roles: [] },
];
