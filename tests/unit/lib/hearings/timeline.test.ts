import { describe, expect, it } from 'vitest';
import { endOfDay, momentOf } from '@/lib/clock';
import {
  answersDue,
  answersOverdueBy,
  earliestSitting,
  firstDayOf,
  lastDayOf,
  sittingsAreOver,
  standingOf,
} from '@/lib/hearings/timeline';
import { charterRule, completeContent, rules } from '@/tests/support/hearings';

const sitting = (heldOn: string | null, endsOn: string | null = null) => ({ heldOn, endsOn });

describe('the notice period', () => {
  it('makes the earliest day by calendar days, across the end of the year', () => {
    expect(earliestSitting(rules(charterRule('hearing.notice_min', 10)), '2026-12-28').day).toBe(
      '2027-01-07',
    );
  });

  it('skips weekends and holidays where the charter counts working days', () => {
    const holidays = new Map([
      ['2027-01-01', false],
      ['2027-01-07', false],
    ]);
    const working = { ...rules(charterRule('hearing.notice_min', 5, 'working_day')), calendar: holidays };
    // Thursday 31 December; 1 January (holiday), 2 and 3 (weekend) do not count, nor does the 7th.
    expect(earliestSitting(working, '2026-12-31').day).toBe('2027-01-11');
  });

  it('counts a Saturday that an act has made a working day', () => {
    const moved = new Map([['2026-11-21', true]]);
    expect(
      earliestSitting(
        { ...rules(charterRule('hearing.notice_min', 1, 'working_day')), calendar: moved },
        '2026-11-20',
      ).day,
    ).toBe('2026-11-21');
  });

  it('knows 29 February', () => {
    expect(earliestSitting(rules(charterRule('hearing.notice_min', 7)), '2028-02-22').day).toBe('2028-02-29');
    expect(earliestSitting(rules(charterRule('hearing.notice_min', 7)), '2027-02-22').day).toBe('2027-03-01');
  });

  it('is nobody’s guess while the charter’s term is not entered', () => {
    expect(earliestSitting(rules(), '2026-11-20').day).toBeNull();
  });
});

describe('the answers after a hearing', () => {
  const set = rules(undefined, charterRule('hearing.followup_answer', 3, 'working_day'));

  it('are due by the rule, counted from the last sitting', () => {
    expect(answersDue(set, '2026-12-31').day).toBe('2027-01-05');
  });

  it('are overdue by working days only, and not once they are published', () => {
    const later = momentOf('2027-01-11', '10:00');
    expect(answersOverdueBy(set, '2026-12-31', 'held', later)).toBe(4);
    expect(answersOverdueBy(set, '2026-12-31', 'held', endOfDay('2027-01-05'))).toBe(0);
    expect(answersOverdueBy(set, '2026-12-31', 'answers_published', later)).toBe(0);
    expect(answersOverdueBy(rules(), '2026-12-31', 'held', later)).toBe(0);
  });
});

describe('the days of a hearing', () => {
  it('begin with the first sitting and end with the last day of the longest', () => {
    const days = { sittings: [sitting('2026-12-12'), sitting('2026-12-10', '2026-12-20'), sitting(null)] };
    expect(firstDayOf(days)).toBe('2026-12-10');
    expect(lastDayOf(days)).toBe('2026-12-20');
    expect(firstDayOf({ sittings: [sitting(null)] })).toBeNull();
  });

  it('are over only after midnight in Bishkek', () => {
    const days = { sittings: [sitting('2026-12-31')] };
    expect(sittingsAreOver(days, new Date('2026-12-31T17:59:59Z'))).toBe(false);
    expect(sittingsAreOver(days, new Date('2026-12-31T18:00:00Z'))).toBe(true);
    expect(sittingsAreOver({ sittings: [] }, new Date())).toBe(false);
  });
});

describe('what a resident can still do', () => {
  const notice = completeContent({ registrationDeadline: endOfDay('2026-12-08').toISOString() });

  it('is everything while the deadlines lie ahead, their last minute included', () => {
    expect(standingOf(notice, endOfDay('2026-12-08'))).toEqual({
      days: 'ahead',
      registration: 'open',
      statements: 'open',
    });
  });

  it('closes one door after the other', () => {
    expect(standingOf(notice, momentOf('2026-12-09'))).toEqual({
      days: 'ahead',
      registration: 'over',
      statements: 'open',
    });
    expect(standingOf(notice, momentOf('2026-12-10', '08:00'))).toEqual({
      days: 'today',
      registration: 'over',
      statements: 'over',
    });
    expect(standingOf(notice, momentOf('2026-12-11'))).toEqual({
      days: 'past',
      registration: 'over',
      statements: 'over',
    });
  });

  it('is not promised where the notice names no deadline and no day', () => {
    const bare = completeContent({ statementDeadline: null, sittings: [] });
    expect(standingOf(bare, momentOf('2026-12-01'))).toEqual({
      days: 'none',
      registration: 'none',
      statements: 'none',
    });
  });
});
