import 'server-only';
import { cache } from 'react';
import { dayOf } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { sql } from '@/lib/db/sql';
import { type Actor, holdsRole, STAFF_ROLES } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import { dated, isAhead, selectCards, sittingDays } from './card-rows';
import type { NoticeContent } from './content';
import { contentOf, HEARING_SELECT, hearingViewOf, NOTICE_SELECT } from './hearing-row';
import type { HearingCardView, HearingView } from './view';

const LIST_LIMIT = 50;

/** A hearing of the actor's own office, drafts too; null for a foreign one, for nonsense, and without a role there. */
export const getStaffHearing = cache(
  async (actor: Actor, municipalityId: string, id: string): Promise<HearingView | null> => {
    if (!isUuid(id) || !holdsRole(actor, municipalityId, ...STAFF_ROLES)) return null;
    const row = await db.hearing.findFirst({ where: { id, municipalityId }, select: HEARING_SELECT });
    return row && hearingViewOf(row);
  },
);

export type StaffHearings = { drafts: HearingCardView[]; ahead: HearingCardView[]; past: HearingCardView[] };

/** What an office has written: drafts, announced, past (the latest fifty of each). Hearings known from sources are the public list's. Three SQL queries. */
export async function listStaffHearings(municipalityId: string, now: Date): Promise<StaffHearings> {
  const today = dayOf(now);
  const own = sql`h.municipality_id = ${municipalityId}::uuid AND COALESCE(cardinality(h.sources), 0) = 0`;
  const [drafts, ahead, past] = await Promise.all([
    selectCards(today, sql`${own} AND h.state = 'draft'`, sql`h.updated_at DESC`, LIST_LIMIT),
    selectCards(today, sql`${own} AND ${isAhead(today)}`, sql`s.next_on NULLS LAST`, LIST_LIMIT),
    selectCards(
      today,
      sql`${own} AND h.state <> 'draft' AND NOT ${isAhead(today)}`,
      sql`${dated} DESC NULLS LAST`,
      LIST_LIMIT,
    ),
  ]);
  return { drafts, ahead, past };
}

export type HearingTasks = {
  /** Written and not published. */
  drafts: number;
  /** Announced and still to come. */
  ahead: number;
  /** Published in one language, and the translation's day has come. */
  translationsDue: number;
};

/** What waits in an office: for the staff's first page. One SQL query. */
export async function countHearingTasks(municipalityId: string, now: Date): Promise<HearingTasks> {
  const today = dayOf(now);
  const [row] = await db.$queryRaw<HearingTasks[]>`
    SELECT (count(*) FILTER (WHERE h.state = 'draft'))::int AS drafts,
           (count(*) FILTER (WHERE h.state IN ('announced', 'open', 'postponed') AND ${isAhead(today)}))::int AS ahead,
           (count(*) FILTER (WHERE h.state <> 'draft' AND h.translation_due <= ${today}::date))::int AS "translationsDue"
    FROM hearing h ${sittingDays(today)}
    WHERE h.municipality_id = ${municipalityId}::uuid AND COALESCE(cardinality(h.sources), 0) = 0`;
  return row ?? { drafts: 0, ahead: 0, translationsDue: 0 };
}

/** The office's last notice: organiser, contact and the like begin a new one as they ended there. null for the first hearing of an office. */
export async function latestNotice(municipalityId: string): Promise<NoticeContent | null> {
  const row = await db.hearing.findFirst({
    where: { municipalityId, sources: { isEmpty: true } },
    orderBy: { createdAt: 'desc' },
    select: NOTICE_SELECT,
  });
  return row && contentOf(row);
}
