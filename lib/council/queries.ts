import 'server-only';
import { cache } from 'react';
import { type Day, dayOfColumn } from '@/lib/clock';
import { factsOf } from '@/lib/council/decision-facts';
import { looksLikeNumber, numberSort } from '@/lib/council/decision-number';
import { isPast, orderOfHolders } from '@/lib/council/holders';
import {
  DECISION_KINDS,
  DECISIONS_PER_PAGE,
  type DecisionKind,
  isDecisionKind,
  type RegisterFilter,
} from '@/lib/council/input';
import type {
  CouncilView,
  DecisionRowView,
  DecisionView,
  OfficeHolderView,
  RegisterView,
} from '@/lib/council/view';
import { db } from '@/lib/db/client';
import { isUuid } from '@/lib/identity/uuid';
import { foldText } from '@/lib/text';

const ROW = {
  id: true,
  number: true,
  decidedOn: true,
  subject: true,
  titleKy: true,
  titleRu: true,
  session: true,
} as const;
const ORDERS = {
  newest: [{ decidedOn: { sort: 'desc', nulls: 'last' } }, { numberSort: 'desc' }, { id: 'asc' }],
  oldest: [{ decidedOn: { sort: 'asc', nulls: 'last' } }, { numberSort: 'asc' }, { id: 'asc' }],
  number: [{ numberSort: 'asc' }, { decidedOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
} as const satisfies Record<RegisterFilter['sort'], unknown>;

/** A page of the register of decisions. Four queries, whatever its length. */
export async function listDecisions(municipalityId: string, filter: RegisterFilter): Promise<RegisterView> {
  const where = whereOf(municipalityId, filter);
  const [rows, total, kinds, years] = await Promise.all([
    db.decision.findMany({
      where,
      select: ROW,
      orderBy: [...ORDERS[filter.sort]],
      take: DECISIONS_PER_PAGE,
      skip: (filter.page - 1) * DECISIONS_PER_PAGE,
    }),
    db.decision.count({ where }),
    db.decision.groupBy({ by: ['subject'], where: { municipalityId } }),
    db.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT EXTRACT(year FROM decided_on)::int AS year FROM decision
      WHERE municipality_id = ${municipalityId}::uuid AND decided_on IS NOT NULL ORDER BY year DESC`,
  ]);
  const present = new Set(kinds.map(({ subject }) => subject));
  return {
    decisions: rows.map(rowView),
    total,
    years: years.map(({ year }) => year),
    kinds: DECISION_KINDS.filter((kind) => present.has(kind)),
  };
}

/** The newest decisions of a municipality, for its home page. One query. */
export async function newestDecisions(municipalityId: string, count: number): Promise<DecisionRowView[]> {
  const rows = await db.decision.findMany({
    where: { municipalityId },
    select: ROW,
    orderBy: [...ORDERS.newest],
    take: count,
  });
  return rows.map(rowView);
}

/** One decision of a municipality; null when there is none with this id, or it is another municipality's. */
export const getDecision = cache(async (municipalityId: string, id: string): Promise<DecisionView | null> => {
  if (!isUuid(id)) return null;
  const row = await db.decision.findFirst({
    where: { id, municipalityId },
    select: {
      ...ROW,
      bodyPrinted: true,
      details: true,
      source: true,
      sourceNote: true,
      budgetVersions: { where: { state: 'published' }, select: { year: true }, orderBy: { year: 'asc' } },
    },
  });
  if (!row) return null;
  const budgetYears = [...new Set(row.budgetVersions.map(({ year }) => year))];
  return {
    ...rowView(row),
    bodyPrinted: row.bodyPrinted,
    ...factsOf(row.details),
    budgetYears,
    source: row.source,
    sourceNote: row.sourceNote,
  };
});

/** What is known of a council: office-holders, elections with seats, how many decisions. Four queries. */
export async function getCouncil(municipalityId: string, on: Day): Promise<CouncilView> {
  const [holders, elections, decisions] = await Promise.all([
    db.officeHolder.findMany({
      where: { municipalityId },
      select: {
        id: true,
        role: true,
        name: true,
        party: true,
        bodyKy: true,
        bodyRu: true,
        asOf: true,
        asOfPrinted: true,
        validFrom: true,
        validTo: true,
        votesFor: true,
        votesAgainst: true,
        votesAbstain: true,
        present: true,
        source: true,
      },
    }),
    db.councilElection.findMany({
      where: { municipalityId },
      orderBy: { heldOn: 'desc' },
      select: {
        id: true,
        heldOn: true,
        convocation: true,
        mandates: true,
        registeredVoters: true,
        voted: true,
        turnoutPermille: true,
        note: true,
        source: true,
        seats: { select: { party: true, seats: true }, orderBy: [{ seats: 'desc' }, { party: 'asc' }] },
      },
    }),
    db.decision.count({ where: { municipalityId } }),
  ]);
  const views = holders
    .map(
      ({ bodyKy, bodyRu, asOf, validFrom, validTo, ...rest }): OfficeHolderView => ({
        ...rest,
        body: { ky: bodyKy, ru: bodyRu },
        asOf: day(asOf),
        validFrom: day(validFrom),
        validTo: day(validTo),
      }),
    )
    .sort(orderOfHolders);
  return {
    holders: views.filter((holder) => !isPast(holder, views, on)),
    former: views.filter((holder) => isPast(holder, views, on)),
    elections: elections.map(({ heldOn, ...rest }) => ({ ...rest, heldOn: dayOfColumn(heldOn) })),
    decisions,
  };
}

/** Each word must occur, in either language; what looks like a number is compared as a number from its beginning. */
function whereOf(municipalityId: string, { q, kind, year }: RegisterFilter) {
  const words = foldText(q).split(' ').filter(Boolean);
  const search = looksLikeNumber(q)
    ? { numberSort: { startsWith: numberSort(q) } }
    : { AND: words.map((word) => ({ folded: { contains: word } })) };
  return {
    municipalityId,
    ...(q ? search : {}),
    ...(kind ? { subject: kind } : {}),
    ...(year
      ? {
          decidedOn: {
            gte: new Date(`${year}-01-01T00:00:00Z`),
            lt: new Date(`${year + 1}-01-01T00:00:00Z`),
          },
        }
      : {}),
  };
}

type Row = {
  id: string;
  number: string | null;
  decidedOn: Date | null;
  subject: string;
  titleKy: string | null;
  titleRu: string | null;
  session: string | null;
};

function rowView({ id, number, decidedOn, subject, titleKy, titleRu, session }: Row): DecisionRowView {
  const kind: DecisionKind = isDecisionKind(subject) ? subject : 'register_entry';
  return { id, number, decidedOn: day(decidedOn), kind, title: { ky: titleKy, ru: titleRu }, session };
}

function day(column: Date | null): Day | null {
  return column === null ? null : dayOfColumn(column);
}
