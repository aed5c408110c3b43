import 'server-only';
import { db } from '@/lib/db/client';
import { COUNTED_STATES } from './states';

/** Persons, each once, however many proposals; those on paper without an account are part of `people`. */
export type Participation = { people: number; onPaper: number };

/**
 * Who has taken part in a cycle: accounts with a proposal that counts, people on paper by their pseudonym, and sheets that were only
 * counted. A proposal of an author whom no row names any more is one person. No figure of participation may be drawn from accounts
 * alone (issue 3, B 4). Three queries.
 */
export async function countParticipants(cycleId: string): Promise<Participation> {
  const counted = { cycleId, state: { in: COUNTED_STATES } };
  const [accounts, unnamed, rows] = await Promise.all([
    db.proposal.findMany({
      where: { ...counted, authorId: { not: null } },
      distinct: ['authorId'],
      select: { authorId: true },
    }),
    db.proposal.count({ where: { ...counted, authorId: null, onPaper: null } }),
    db.participationOnPaper.findMany({
      where: { cycleId, OR: [{ proposalId: null }, { proposal: counted }] },
      select: { pseudonym: true, people: true },
    }),
  ]);
  const named = new Set(rows.flatMap(({ pseudonym }) => pseudonym ?? []));
  const sheets = rows.reduce((sum, { pseudonym, people }) => sum + (pseudonym ? 0 : people), 0);
  const onPaper = named.size + sheets;
  return { people: accounts.length + unnamed + onPaper, onPaper };
}
