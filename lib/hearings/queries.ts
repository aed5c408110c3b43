import 'server-only';
import { cache } from 'react';
import { dayOf } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { joinSql, type Sql, sql } from '@/lib/db/sql';
import { isUuid } from '@/lib/identity/uuid';
import { dated, isAhead, selectCards, sittingDays } from './card-rows';
import { HEARING_SELECT, hearingViewOf } from './hearing-row';
import { type HearingKind, isHearingKind } from './kinds';
import type { HearingCardView, HearingView } from './view';

/** Past hearings on one page of the list. */
export const PAST_PAGE_SIZE = 20;
const AHEAD_LIMIT = 100;

/** Announced here or known from a public source, with a day still to come; soonest first. For the home page of a municipality. One SQL query. */
export function listOpenHearings(municipalityId: string, now: Date, limit = 3): Promise<HearingCardView[]> {
  const today = dayOf(now);
  const where = sql`${publicOf(municipalityId)} AND h.state IN ('announced', 'open') AND s.next_on IS NOT NULL`;
  return selectCards(today, where, sql`s.next_on, (s.sittings->0->>'startsAt')`, limit);
}

export type HearingFilter = { kind: HearingKind | null; year: number | null };
export type HearingList = {
  ahead: HearingCardView[];
  past: HearingCardView[];
  pastCount: number;
  /** What the filters can offer. */
  kinds: HearingKind[];
  years: number[];
};

/** The public list: what is ahead (called-off ones too, until their day), then a page of the past. Three SQL queries. */
export async function listPublicHearings(
  municipalityId: string,
  filter: HearingFilter,
  now: Date,
  page: number,
): Promise<HearingList> {
  const today = dayOf(now);
  const conditions = [publicOf(municipalityId)];
  if (filter.kind) conditions.push(sql`h.kind = ${filter.kind}::"HearingKind"`);
  if (filter.year) conditions.push(sql`extract(year FROM ${dated}) = ${filter.year}`);
  const where = joinSql(conditions, ' AND ');
  const [ahead, past, facets] = await Promise.all([
    selectCards(today, sql`${where} AND ${isAhead(today)}`, sql`s.next_on NULLS LAST`, AHEAD_LIMIT),
    selectCards(
      today,
      sql`${where} AND NOT ${isAhead(today)}`,
      sql`${dated} DESC NULLS LAST`,
      PAST_PAGE_SIZE,
      (page - 1) * PAST_PAGE_SIZE,
    ),
    facetsOf(municipalityId, today, sql`${where} AND NOT ${isAhead(today)}`),
  ]);
  return { ahead, past, ...facets };
}

async function facetsOf(
  municipalityId: string,
  today: string,
  isPast: Sql,
): Promise<Pick<HearingList, 'kinds' | 'years' | 'pastCount'>> {
  const [row] = await db.$queryRaw<{ kinds: string[] | null; years: number[] | null; pastCount: number }[]>`
    SELECT array_agg(DISTINCT h.kind::text) AS kinds,
           array_agg(DISTINCT extract(year FROM ${dated})::int) FILTER (WHERE ${dated} IS NOT NULL) AS years,
           (count(*) FILTER (WHERE ${isPast}))::int AS "pastCount"
    FROM hearing h ${sittingDays(today)} WHERE ${publicOf(municipalityId)}`;
  return {
    kinds: (row?.kinds ?? []).filter(isHearingKind),
    years: (row?.years ?? []).sort((one, other) => other - one),
    pastCount: row?.pastCount ?? 0,
  };
}

/** A hearing as everyone may see it; null for a draft, for another municipality's, for nonsense. */
export const getPublicHearing = cache(
  async (municipalityId: string, id: string): Promise<HearingView | null> => {
    if (!isUuid(id)) return null;
    const row = await db.hearing.findFirst({
      where: { id, municipalityId, state: { not: 'draft' } },
      select: HEARING_SELECT,
    });
    return row && hearingViewOf(row);
  },
);

/** Where a short address leads; null for a draft and for a hearing without a municipality. */
export async function findHearingByNumber(number: number): Promise<{ id: string; slug: string } | null> {
  const row = await db.hearing.findFirst({
    where: { number, state: { not: 'draft' } },
    select: { id: true, municipality: { select: { slug: true } } },
  });
  return row?.municipality?.slug ? { id: row.id, slug: row.municipality.slug } : null;
}

function publicOf(municipalityId: string): Sql {
  return sql`h.municipality_id = ${municipalityId}::uuid AND h.state <> 'draft'`;
}
