import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  dayOf,
  daysBetween,
  endOfDay,
  isDay,
  isWorkingDay,
  momentOf,
  timeOf,
  workingDaysBetween,
} from '@/lib/clock';

const calendar = new Map([
  ['2026-05-01', false],
  ['2026-05-05', false],
  ['2026-05-09', false],
  ['2026-05-16', true],
  ['2027-01-01', false],
]);
const days = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1991-01-01', offset));

describe('days in Bishkek', () => {
  it('begin six hours before midnight UTC', () => {
    expect(dayOf(new Date('2026-12-31T17:59:59Z'))).toBe('2026-12-31');
    expect(dayOf(new Date('2026-12-31T18:00:00Z'))).toBe('2027-01-01');
    expect(timeOf(new Date('2026-12-31T18:30:00Z'))).toBe('00:30');
  });

  it('round-trip through moments, and a deadline includes its whole day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOf(momentOf(day))).toBe(day);
        expect(dayOf(endOfDay(day))).toBe(day);
        expect(dayOf(new Date(endOfDay(day).getTime() + 1))).toBe(addDays(day, 1));
      }),
    );
  });

  it('are real dates only', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const text of ['2027-02-29', '2026-13-01', '2026-00-10', '2026-4-01', '99999-01-01', 'today', ''])
      expect(isDay(text), text).toBe(false);
  });

  it('are counted across years and 29 February', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29);
  });
});

describe('working days', () => {
  it('leave out weekends and holidays, and count a moved working Saturday', () => {
    expect(isWorkingDay('2026-05-01', calendar)).toBe(false);
    expect(isWorkingDay('2026-05-16', calendar)).toBe(true);
    expect(isWorkingDay('2026-05-17', calendar)).toBe(false);
    expect(addWorkingDays('2026-04-30', 1, calendar)).toBe('2026-05-04');
    expect(addWorkingDays('2026-04-30', 2, calendar)).toBe('2026-05-06');
    expect(addWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-04');
  });

  it('counted forward are as many as lie between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, count) => {
        const later = addWorkingDays(day, count, calendar);
        expect(workingDaysBetween(day, later, calendar)).toBe(count);
      }),
    );
  });
});
