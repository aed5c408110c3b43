import { type Day, dayOf, endOfDay, type WorkingCalendar, workingDaysBetween } from '@/lib/clock';
import { type Deadline, deadlineOf, earliestAfterNotice } from '@/lib/legal-rules/deadlines';
import type { RuleView } from '@/lib/legal-rules/rule';
import type { NoticeContent } from './content';
import type { HearingState } from './states';

/** The municipality's rules for hearings as they stand on a day, with its working calendar. Values may be unset: then the charter decides. */
export type HearingRules = {
  /** hearing.notice_min: days between publication and the sitting. */
  noticeMin: RuleView;
  /** hearing.followup_answer: days from the last sitting to the written answers. */
  followupAnswer: RuleView;
  calendar: WorkingCalendar;
};

/** The earliest lawful day of a sitting when the notice is published on a day; null while the charter's term is not entered. */
export function earliestSitting(rules: HearingRules, publishedOn: Day): Deadline {
  return earliestAfterNotice(rules.noticeMin, publishedOn, rules.calendar);
}

/** Until when the questions and statements must be answered, counted from the last sitting. */
export function answersDue(rules: HearingRules, lastSitting: Day): Deadline {
  return deadlineOf(rules.followupAnswer, lastSitting, rules.calendar);
}

/** How many working days the answers are late; 0 while they are not, or are published, or no term is set. */
export function answersOverdueBy(
  rules: HearingRules,
  lastSitting: Day,
  state: HearingState,
  now: Date,
): number {
  const { day } = answersDue(rules, lastSitting);
  if (day === null || state === 'answers_published' || state === 'closed' || state === 'cancelled') return 0;
  return workingDaysBetween(day, dayOf(now), rules.calendar);
}

type Days = { sittings: readonly { heldOn: Day | null; endsOn: Day | null }[] };

export function firstDayOf({ sittings }: Days): Day | null {
  return sittings.flatMap(({ heldOn }) => heldOn ?? []).sort()[0] ?? null;
}

export function lastDayOf({ sittings }: Days): Day | null {
  return (
    sittings
      .flatMap(({ heldOn, endsOn }) => endsOn ?? heldOn ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** What a resident can still do, by the clock: deadlines include their last minute. */
export type Standing = {
  /** Where the days of the sittings lie from now. */
  days: 'none' | 'ahead' | 'today' | 'past';
  registration: 'none' | 'open' | 'over';
  statements: 'none' | 'open' | 'over';
};

export function standingOf(
  notice: Pick<NoticeContent, 'sittings' | 'registrationDeadline' | 'statementDeadline'>,
  now: Date,
): Standing {
  const today = dayOf(now);
  const last = lastDayOf(notice);
  const happensToday = notice.sittings.some(
    ({ heldOn, endsOn }) => heldOn !== null && heldOn <= today && today <= (endsOn ?? heldOn),
  );
  return {
    days: last === null ? 'none' : last < today ? 'past' : happensToday ? 'today' : 'ahead',
    registration: doorOf(notice.registrationDeadline, now),
    statements: doorOf(notice.statementDeadline, now),
  };
}

function doorOf(deadline: string | null, now: Date): 'none' | 'open' | 'over' {
  if (deadline === null) return 'none';
  return now <= new Date(deadline) ? 'open' : 'over';
}

/** Whether every sitting's day is over. A hearing without days is not over. */
export function sittingsAreOver(notice: Days, now: Date): boolean {
  const last = lastDayOf(notice);
  return last !== null && now > endOfDay(last);
}
