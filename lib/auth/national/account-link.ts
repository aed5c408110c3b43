import 'server-only';
import type { Tx } from '@/lib/db/transaction';

const PROVIDER = 'national';

/** One identity at the provider stands in a queue: two first sign-ins at once make one account. */
export async function lockSubject(tx: Tx, subjectHash: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${subjectHash}, 0))`;
}

/** The account to which an identity of the provider leads; null when it leads to none yet. */
export async function findLinkedAccount(tx: Tx, subjectHash: string): Promise<string | null> {
  const link = await tx.account.findUnique({
    where: { provider_providerAccountId: { provider: PROVIDER, providerAccountId: subjectHash } },
    select: { userId: true },
  });
  return link?.userId ?? null;
}

/** From now on the identity leads to this account, and to no other. */
export async function linkAccount(tx: Tx, subjectHash: string, userId: string): Promise<void> {
  const key = { provider: PROVIDER, providerAccountId: subjectHash };
  await tx.account.upsert({
    where: { provider_providerAccountId: key },
    create: { ...key, type: 'oauth', userId },
    update: { userId },
  });
}
