import 'server-only';
import type { db } from '@/lib/db/client';
import type { Tx } from '@/lib/db/transaction';
import { paperPseudonym } from '@/lib/identity/paper-pseudonym';
import { COUNTED_STATES } from './states';

type Reader = Pick<Tx | typeof db, 'proposal' | 'personNumber'>;

/** Proposals that count in the cycle of an account, or of somebody on paper under one of these pseudonyms. */
export function countOfPerson(
  reader: Pick<Reader, 'proposal'>,
  cycleId: string,
  userId: string | null,
  pseudonyms: readonly string[],
): Promise<number> {
  return reader.proposal.count({
    where: {
      cycleId,
      state: { in: COUNTED_STATES },
      OR: [{ onPaper: { pseudonym: { in: [...pseudonyms] } } }, ...(userId ? [{ authorId: userId }] : [])],
    },
  });
}

/** What counts of an account, with what its owner brought on paper before the number was confirmed here. */
export async function countOfAccount(reader: Reader, cycleId: string, userId: string): Promise<number> {
  const number = await reader.personNumber.findUnique({ where: { userId }, select: { digest: true } });
  return countOfPerson(reader, cycleId, userId, number ? [paperPseudonym(cycleId, number.digest)] : []);
}
