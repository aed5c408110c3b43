import 'server-only';
import { columnOfDay, type Day } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { type Sql, sql } from '@/lib/db/sql';
import type { Bilingual } from '@/lib/i18n/locales';
import type { HearingCardView } from './view';

type CardRow = Omit<HearingCardView, 'title' | 'registrationDeadline' | 'statementDeadline'> & {
  titleKy: string;
  titleRu: string;
  registrationDeadline: Date | null;
  statementDeadline: Date | null;
};

/** Pieces for the queries of lists: `h` is the hearing, `s` its days. `dated` is the day by which it is sorted and found by year. */
export const sittingDays = (today: Day): Sql => sql`LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('heldOn', to_char(p.held_on, 'YYYY-MM-DD'), 'endsOn', to_char(p.ends_on, 'YYYY-MM-DD'),
             'startsAt', p.starts_at, 'venue', json_build_object('ky', p.venue_ky, 'ru', p.venue_ru)) ORDER BY p.ordinal) AS sittings,
           min(p.held_on) AS first_on, max(COALESCE(p.ends_on, p.held_on)) AS last_on,
           min(p.held_on) FILTER (WHERE COALESCE(p.ends_on, p.held_on) >= ${columnOfDay(today)}::date) AS next_on
    FROM hearing_sitting p WHERE p.hearing_id = h.id) s ON true`;

export const dated: Sql = sql`COALESCE(s.last_on,
    CASE WHEN h.announced_printed ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN h.announced_printed::date END,
    (h.published_at AT TIME ZONE 'Asia/Bishkek')::date)`;

/** Still to come, or called off before it came: what people must know now. */
export const isAhead = (today: Day): Sql => sql`(h.state IN ('announced', 'open', 'postponed', 'cancelled')
    AND (COALESCE(s.last_on >= ${columnOfDay(today)}::date, false) OR (h.state = 'postponed' AND COALESCE(cardinality(h.sources), 0) = 0)))`;

/** Cards by a condition over `h` and `s`, in an order. One SQL query. */
export async function selectCards(
  today: Day,
  where: Sql,
  order: Sql,
  limit: number,
  offset = 0,
): Promise<HearingCardView[]> {
  const rows = await db.$queryRaw<CardRow[]>`
    SELECT h.id, h.kind::text AS kind, h.state::text AS state, h.title_ky AS "titleKy", h.title_ru AS "titleRu",
           COALESCE(s.sittings, '[]') AS sittings, to_char(s.next_on, 'YYYY-MM-DD') AS "nextOn", to_char(s.last_on, 'YYYY-MM-DD') AS "lastOn",
           h.registration_deadline AS "registrationDeadline", h.statement_deadline AS "statementDeadline",
           to_char(h.translation_due, 'YYYY-MM-DD') AS "translationDue", COALESCE(cardinality(h.sources), 0) > 0 AS known,
           h.announced_printed AS "announcedPrinted"
    FROM hearing h ${sittingDays(today)}
    WHERE ${where} ORDER BY ${order}, h.number DESC LIMIT ${limit} OFFSET ${offset}`;
  return rows.map(({ titleKy, titleRu, registrationDeadline, statementDeadline, ...row }) => ({
    ...row,
    title: { ky: titleKy || null, ru: titleRu || null } satisfies Bilingual,
    registrationDeadline: registrationDeadline?.toISOString() ?? null,
    statementDeadline: statementDeadline?.toISOString() ?? null,
  }));
}
