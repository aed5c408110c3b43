import 'server-only';
import { db } from '@/lib/db/client';
import { type Bilingual, isLocale, type Locale } from '@/lib/i18n/locales';
import { inForce } from '@/lib/identity/in-force';
import type { Phase } from './phases';
import { REVIEWERS } from './policy';
import type { ProposalState } from './states';

export type Addressee = { userId: string; email: string; locale: Locale };

/** What the letters about a proposal say; `stateSince` tells one occasion from the next. */
export type ProposalNews = {
  id: string;
  number: number;
  title: string;
  state: ProposalState;
  stateSince: Date;
  reviewReason: string | null;
  reviewText: Bilingual;
  competentBody: Bilingual;
  municipality: { id: string; slug: string; name: Bilingual };
  phases: Phase[];
  /** null when the account is gone: nobody is written to. */
  author: Addressee | null;
};

export async function getProposalNews(proposalId: string): Promise<ProposalNews | null> {
  const row = await db.proposal.findUnique({
    where: { id: proposalId },
    select: {
      id: true,
      number: true,
      title: true,
      state: true,
      stateSince: true,
      reviewReason: true,
      reviewTextKy: true,
      reviewTextRu: true,
      competentBodyKy: true,
      competentBodyRu: true,
      municipality: { select: { id: true, slug: true, nameKy: true, nameRu: true } },
      cycle: {
        select: {
          phases: { orderBy: { ordinal: 'asc' }, select: { kind: true, opensAt: true, closesAt: true } },
        },
      },
      author: { select: { id: true, email: true, locale: true } },
    },
  });
  if (!row) return null;
  const {
    municipality,
    cycle,
    author,
    reviewTextKy,
    reviewTextRu,
    competentBodyKy,
    competentBodyRu,
    ...rest
  } = row;
  return {
    ...rest,
    reviewText: { ky: reviewTextKy, ru: reviewTextRu },
    competentBody: { ky: competentBodyKy, ru: competentBodyRu },
    municipality: {
      id: municipality.id,
      slug: municipality.slug ?? '',
      name: { ky: municipality.nameKy, ru: municipality.nameRu },
    },
    phases: cycle.phases,
    author: author && addressee(author),
  };
}

/** The people who may check proposals of a municipality now. */
export async function listReviewers(municipalityId: string, now: Date): Promise<Addressee[]> {
  const grants = await db.roleGrant.findMany({
    where: {
      municipalityId,
      role: { in: [...REVIEWERS] },
      ...inForce(now),
    },
    distinct: ['userId'],
    select: { user: { select: { id: true, email: true, locale: true } } },
  });
  return grants.flatMap(({ user }) => addressee(user) ?? []);
}

function addressee({
  id,
  email,
  locale,
}: {
  id: string;
  email: string | null;
  locale: string;
}): Addressee | null {
  return email ? { userId: id, email, locale: isLocale(locale) ? locale : 'ky' } : null;
}
