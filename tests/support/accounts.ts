import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';

import { sealedEmail } from '@/lib/identity/sealed-email';
import { arrange } from './audit-watch';

/** An account with an address, as the sign-in makes it; returns its id. */
export async function makeAccount(
  email: string,
  { id = randomUUID(), locale = 'ky' }: { id?: string; locale?: string } = {},
): Promise<string> {
  await arrange((tx) => tx.user.create({ data: { id, locale, ...sealedEmail(id, email) } }));
  return id;
}

/** Everybody's address and language, by address: what no SQL can read. */
export async function listAccounts(): Promise<{ email: string | null; locale: string }[]> {
  const rows = await db.user.findMany({ select: { email: true, locale: true } });
  return rows
    .map(({ email, locale }) => ({ email, locale }))
    .sort((a, b) => ((a.email ?? '') < (b.email ?? '') ? -1 : 1));
}
