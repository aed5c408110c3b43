import { addDays, type Day, momentOf } from '@/lib/clock';

/** Every date of the demonstration is told from the day of its first load, so that something is always open. */
export type Days = {
  /** The day of the first load. */
  base: Day;
  year: number;
  day: (offset: number) => Day;
  /** The same, or the Friday before when it falls on a weekend: councils sit on working days. */
  weekday: (offset: number) => Day;
  moment: (offset: number, time?: string) => Date;
};

export function daysFrom(base: Day): Days {
  return {
    base,
    year: Number(base.slice(0, 4)),
    day: (offset) => addDays(base, offset),
    weekday: (offset) => fridayIfWeekend(addDays(base, offset)),
    moment: (offset, time = '09:00') => momentOf(addDays(base, offset), time),
  };
}

function fridayIfWeekend(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
}
