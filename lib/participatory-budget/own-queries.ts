import 'server-only';
import { db } from '@/lib/db/client';
import { type Bilingual, isLocale, type Locale } from '@/lib/i18n/locales';
import { type Actor, isPerson } from '@/lib/identity/actor';
import { countOfAccount } from './count-of-person';
import { type NextStep, nextStepOf, type ProposalState } from './states';

/** One's own proposal as a line of one's list. */
export type MyProposalView = {
  id: string;
  number: number;
  title: string;
  language: Locale;
  state: ProposalState;
  stateSince: Date;
  municipality: { slug: string; name: Bilingual };
  next: NextStep;
};

/** The proposals of a person, newest first, each with what happens next. One query; empty for whoever has not signed in. */
export async function listMyProposals(actor: Actor, now: Date = new Date()): Promise<MyProposalView[]> {
  if (!isPerson(actor)) return [];
  const rows = await db.proposal.findMany({
    where: { authorId: actor.userId },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      number: true,
      title: true,
      language: true,
      state: true,
      stateSince: true,
      municipality: { select: { slug: true, nameKy: true, nameRu: true } },
      cycle: {
        select: {
          phases: { orderBy: { ordinal: 'asc' }, select: { kind: true, opensAt: true, closesAt: true } },
        },
      },
    },
  });
  return rows.map(({ municipality, cycle, language, ...row }) => ({
    ...row,
    language: isLocale(language) ? language : 'ky',
    municipality: {
      slug: municipality.slug ?? '',
      name: { ky: municipality.nameKy, ru: municipality.nameRu },
    },
    next: nextStepOf(row.state, cycle.phases, now),
  }));
}

/** How many of a person's proposals count against the cycle's number. */
export function countMine(cycleId: string, userId: string): Promise<number> {
  return countOfAccount(db, cycleId, userId);
}

/** The name that a person has entered before, for the form; it is not public by itself. */
export async function getOwnName(userId: string): Promise<string> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { name: true } });
  return user?.name ?? '';
}

/** Who sent a proposal, for the staff who check it: the name in the account and the address to reach it by. */
export async function getAuthorContact(
  proposalId: string,
): Promise<{ id: string; name: string | null; email: string | null } | null> {
  const proposal = await db.proposal.findUnique({
    where: { id: proposalId },
    select: { author: { select: { id: true, name: true, email: true } } },
  });
  return proposal?.author ?? null;
}
