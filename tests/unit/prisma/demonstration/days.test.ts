import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWorkingDay } from '@/lib/clock';
import { daysFrom } from '@/prisma/demonstration/days';

it('lets the council sit on weekdays only, at most two days earlier', () => {
  const days = daysFrom('2026-11-20');
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 100 }), (offset) => {
      expect(isWorkingDay(days.weekday(offset), new Map())).toBe(true);
      expect(days.weekday(offset) <= days.day(offset) && days.weekday(offset) >= days.day(offset - 2)).toBe(
        true,
      );
    }),
  );
});
