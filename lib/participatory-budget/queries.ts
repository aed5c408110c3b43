import 'server-only';
import { cache } from 'react';
import { dayOfColumn } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/identity/uuid';
import { foldText } from '@/lib/text';
import type { ProposalLineView, ProposalView } from './proposal-view';
import type { Sort } from './sorts';
import { LISTED_STATES, type ListedState } from './states';
import type { Topic } from './topics';

const LINE = {
  id: true,
  number: true,
  state: true,
  stateSince: true,
  title: true,
  language: true,
  topic: true,
  authorPublicName: true,
  totalTyiyn: true,
  ownMoneyTyiyn: true,
  enteredByOffice: true,
  submittedAt: true,
  publishedAt: true,
  settlement: { select: { nameKy: true, nameRu: true } },
} as const;

const WHOLE = {
  ...LINE,
  municipalityId: true,
  settlementId: true,
  authorId: true,
  problem: true,
  place: true,
  beneficiaries: true,
  beneficiaryCount: true,
  plan: true,
  planFrom: true,
  planTo: true,
  ownLabour: true,
  ownMaterial: true,
  reviewReason: true,
  reviewTextKy: true,
  reviewTextRu: true,
  competentBodyKy: true,
  competentBodyRu: true,
  withdrawReason: true,
  assisted: { select: { enteredById: true, sheetId: true } },
  costItems: {
    orderBy: { ordinal: 'asc' },
    select: {
      id: true,
      name: true,
      quantityThousandths: true,
      unit: true,
      unitPriceTyiyn: true,
      totalTyiyn: true,
    },
  },
  files: {
    orderBy: { ordinal: 'asc' },
    select: { upload: { select: { id: true, originalName: true, mediaType: true, byteLength: true } } },
  },
  events: { orderBy: { at: 'asc' }, select: { id: true, at: true, state: true, reason: true } },
} as const;

type LineRow = Omit<ProposalLineView, 'language' | 'settlement'> & {
  language: string;
  settlement: { nameKy: string | null; nameRu: string | null };
};

function lineView({ settlement, language, ...row }: LineRow): ProposalLineView {
  return {
    ...row,
    language: languageOf(language),
    settlement: { ky: settlement.nameKy, ru: settlement.nameRu },
  };
}

async function findWhole(where: {
  id: string;
  municipalityId?: string;
  authorId?: string;
}): Promise<ProposalView | null> {
  const row = await db.proposal.findFirst({ where, select: WHOLE });
  if (!row) return null;
  const {
    settlement,
    language,
    costItems,
    files,
    planFrom,
    planTo,
    reviewTextKy,
    reviewTextRu,
    competentBodyKy,
    competentBodyRu,
    assisted,
    ...rest
  } = row;
  return {
    ...rest,
    enteredById: assisted?.enteredById ?? null,
    sheetId: assisted?.sheetId ?? null,
    language: languageOf(language),
    settlement: { ky: settlement.nameKy, ru: settlement.nameRu },
    planFrom: planFrom && dayOfColumn(planFrom),
    planTo: planTo && dayOfColumn(planTo),
    reviewText: { ky: reviewTextKy, ru: reviewTextRu },
    competentBody: { ky: competentBodyKy, ru: competentBodyRu },
    items: costItems,
    files: files.map(({ upload }) => upload),
  };
}

/** The database admits only the two languages (proposal_language). */
function languageOf(text: string): Locale {
  return isLocale(text) ? text : 'ky';
}

export const PAGE_SIZE = 20;
const ORDER = {
  newest: [{ publishedAt: 'desc' }, { id: 'desc' }],
  oldest: [{ publishedAt: 'asc' }, { id: 'asc' }],
  cheapest: [{ totalTyiyn: 'asc' }, { id: 'asc' }],
  dearest: [{ totalTyiyn: 'desc' }, { id: 'asc' }],
} as const;

export type ProposalFilter = {
  /** As typed; compared folded (ң→н, ө→о, ү→у, ё→е), every word must occur. */
  query: string;
  settlementId: string | null;
  topic: Topic | null;
  state: ListedState | null;
  sort: Sort;
  page: number;
};

/** Published proposals of a municipality: one page of the list and the number of all that fit. Two queries, whatever the length. */
export async function listPublishedProposals(
  municipalityId: string,
  filter: ProposalFilter,
): Promise<{ total: number; proposals: ProposalLineView[] }> {
  const words = foldText(filter.query).split(' ').filter(Boolean).slice(0, 8);
  const where = {
    municipalityId,
    publishedAt: { not: null },
    state: filter.state ?? { in: [...LISTED_STATES] },
    ...(filter.settlementId ? { settlementId: filter.settlementId } : {}),
    ...(filter.topic ? { topic: filter.topic } : {}),
    AND: words.map((word) => ({ folded: { contains: word } })),
  };
  const [total, rows] = await Promise.all([
    db.proposal.count({ where }),
    db.proposal.findMany({
      where,
      orderBy: [...ORDER[filter.sort]],
      skip: (filter.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: LINE,
    }),
  ]);
  return { total, proposals: rows.map(lineView) };
}

/** The newest published proposals, for the municipality's home page. */
export async function listNewestProposals(municipalityId: string, limit = 3): Promise<ProposalLineView[]> {
  const rows = await db.proposal.findMany({
    where: { municipalityId, publishedAt: { not: null }, state: { in: [...LISTED_STATES] } },
    orderBy: [...ORDER.newest],
    take: limit,
    select: LINE,
  });
  return rows.map(lineView);
}

/** A proposal that has once been published, at its address. A withdrawn one is found too: the page says so and shows no more than its title. */
export const getPublicProposal = cache(
  async (municipalityId: string, id: string): Promise<ProposalView | null> => {
    const proposal = isUuid(id) ? await findWhole({ id, municipalityId }) : null;
    return proposal?.publishedAt ? proposal : null;
  },
);

/** One's own proposal; null for anybody else's. */
export async function findMyProposal(userId: string, id: string): Promise<ProposalView | null> {
  return isUuid(id) ? findWhole({ id, authorId: userId }) : null;
}

/** A proposal for the staff of its municipality; null for a foreign one. */
export async function findReviewableProposal(
  municipalityId: string,
  id: string,
): Promise<ProposalView | null> {
  return isUuid(id) ? findWhole({ id, municipalityId }) : null;
}

/** What staff have before them: what waits for a check (oldest first), then the latest others. One query each. */
export async function listProposalsForStaff(
  municipalityId: string,
): Promise<{ waiting: ProposalLineView[]; others: ProposalLineView[] }> {
  const [waiting, others] = await Promise.all([
    db.proposal.findMany({
      where: { municipalityId, state: 'submitted' },
      orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
      take: 200,
      select: LINE,
    }),
    db.proposal.findMany({
      where: { municipalityId, state: { not: 'submitted' } },
      orderBy: [{ stateSince: 'desc' }, { id: 'desc' }],
      take: 50,
      select: LINE,
    }),
  ]);
  return { waiting: waiting.map(lineView), others: others.map(lineView) };
}

/** How many proposals wait for a check, and since when the oldest. */
export async function countProposalTasks(
  municipalityId: string,
): Promise<{ waiting: number; oldest: Date | null }> {
  const { _count, _min } = await db.proposal.aggregate({
    where: { municipalityId, state: 'submitted' },
    _count: true,
    _min: { stateSince: true },
  });
  return { waiting: _count, oldest: _min.stateSince };
}
