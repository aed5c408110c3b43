import { addDays, type Day } from '@/lib/clock';
import type { Bilingual } from '@/lib/i18n/locales';

export type CalendarDayView = { day: Day; isWorkingDay: boolean; name: Bilingual };

/** Days in a row with one name: "1–9 May". */
export type HolidayView = { from: Day; to: Day; isWorkingDay: boolean; name: Bilingual };

/** The special days of a year in order, those that follow one another under one name taken together. */
export function holidaysOf(days: readonly CalendarDayView[], year: number): HolidayView[] {
  const found: HolidayView[] = [];
  for (const { day, isWorkingDay, name } of [...days].sort((one, other) =>
    one.day.localeCompare(other.day),
  )) {
    if (!day.startsWith(`${year}-`)) continue;
    const last = found.at(-1);
    if (last && last.name.ky === name.ky && last.isWorkingDay === isWorkingDay && addDays(last.to, 1) === day)
      last.to = day;
    else found.push({ from: day, to: day, isWorkingDay, name });
  }
  return found;
}
