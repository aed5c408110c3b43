import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  daysBetween,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '@/lib/clock';
import { deadlineOf, earliestAfterNotice } from '@/lib/legal-rules/deadlines';
import { type RuleUnit, type RuleView, unsetRule } from '@/lib/legal-rules/rule';
import calendarFile from '@/prisma/data/calendar.json';

const holidays: WorkingCalendar = new Map(
  calendarFile.days.map(({ day, isWorkingDay }) => [day, isWorkingDay]),
);
const rule = (value: number | null, unit: RuleUnit): RuleView => ({
  ...unsetRule('hearing.notice_min'),
  value,
  unit,
  confidence: value === null ? 'unset' : 'verified',
});

const anyDay = fc.integer({ min: 0, max: 4 * 365 }).map((days) => addDays('2025-01-01', days));
const anyTerm = fc.integer({ min: 0, max: 60 });
const anyCalendar = fc
  .array(fc.tuple(anyDay, fc.boolean()), { maxLength: 40 })
  .map((days): WorkingCalendar => new Map([...holidays, ...days]));

describe('deadlineOf', () => {
  it('returns the rule with the day, so that the page can print its act', () => {
    const notice = rule(10, 'calendar_day');
    expect(deadlineOf(notice, '2026-12-25', holidays)).toEqual({ day: '2027-01-04', rule: notice });
  });

  it('has no day while the charter decides', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(deadlineOf(rule(null, 'calendar_day'), day, holidays).day).toBeNull();
        expect(earliestAfterNotice(rule(null, 'working_day'), day, holidays).day).toBeNull();
      }),
    );
  });

  it('has no day for what is counted in people or money', () => {
    for (const unit of ['percent', 'count', 'som'] as const)
      expect(deadlineOf(rule(5, unit), '2026-01-01', holidays).day).toBeNull();
  });

  it('goes over the new year and its holidays', () => {
    // 31 December 2026 is a Thursday; 1–7 January are holidays, 9 and 10 January a weekend.
    expect(deadlineOf(rule(1, 'working_day'), '2026-12-31', holidays).day).toBe('2027-01-08');
    expect(deadlineOf(rule(2, 'working_day'), '2026-12-31', holidays).day).toBe('2027-01-11');
  });

  it('counts a working Saturday moved by an act', () => {
    const moved = new Map([...holidays, ['2026-11-21', true] as const]);
    expect(deadlineOf(rule(1, 'working_day'), '2026-11-20', holidays).day).toBe('2026-11-23');
    expect(deadlineOf(rule(1, 'working_day'), '2026-11-20', moved).day).toBe('2026-11-21');
  });

  it('passes 29 February and, in years, falls back to the 28th', () => {
    expect(deadlineOf(rule(1, 'calendar_day'), '2028-02-28', holidays).day).toBe('2028-02-29');
    expect(deadlineOf(rule(5, 'year'), '2028-02-29', holidays).day).toBe('2033-02-28');
    expect(deadlineOf(rule(4, 'year'), '2028-02-29', holidays).day).toBe('2032-02-29');
  });

  it('counts exactly the calendar days of the term', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (from, term) => {
        expect(daysBetween(from, deadlineOf(rule(term, 'calendar_day'), from, holidays).day as Day)).toBe(
          term,
        );
      }),
    );
  });

  it('ends on a working day with exactly the working days of the term behind it', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyTerm.filter((term) => term > 0),
        anyCalendar,
        (from, term, calendar) => {
          const day = deadlineOf(rule(term, 'working_day'), from, calendar).day as Day;
          expect(isWorkingDay(day, calendar)).toBe(true);
          expect(workingDaysBetween(from, day, calendar)).toBe(term);
        },
      ),
    );
  });
});

describe('notice of an event', () => {
  it('a day later never makes the earliest day earlier', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyTerm,
        fc.constantFrom<RuleUnit>('calendar_day', 'working_day'),
        anyCalendar,
        (published, term, unit, calendar) => {
          const notice = rule(term, unit);
          const earliest = earliestAfterNotice(notice, published, calendar).day as Day;
          expect(daysBetween(published, earliest)).toBeGreaterThanOrEqual(term);
          expect((earliestAfterNotice(notice, addDays(published, 1), calendar).day as Day) >= earliest).toBe(
            true,
          );
        },
      ),
    );
  });
});
