import { addDays, type Day, momentOf } from '@/lib/clock';

/** Every date of the demonstration is told from the day of its first load, so that something is always open. */
export type Days = {
  /** The day of the first load. */
  base: Day;
  year: number;
  day: (offset: number) => Day;
  moment: (offset: number, time?: string) => Date;
};

export function daysFrom(base: Day): Days {
  return {
    base,
    year: Number(base.slice(0, 4)),
    day: (offset) => addDays(base, offset),
    moment: (offset, time = '09:00') => momentOf(addDays(base, offset), time),
  };
}
