/**
 * Time as the law counts it: civil days in Asia/Bishkek (UTC+6, no summer time). Pure; "now" always comes from the caller.
 * A `Day` is "YYYY-MM-DD". Working days need the calendar of holidays and moved working days that an administrator edits.
 */
export type Day = string;

export const TIME_ZONE = 'Asia/Bishkek';
const OFFSET_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The civil day in Bishkek at a moment. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Hours and minutes "HH:MM" on the clock in Bishkek at a moment. */
export function timeOf(moment: Date): string {
  return new Date(moment.getTime() + OFFSET_MS).toISOString().slice(11, 16);
}

/** The moment of a wall-clock time in Bishkek. */
export function momentOf(day: Day, time = '00:00'): Date {
  return new Date(Date.parse(`${day}T${time}:00Z`) - OFFSET_MS);
}

/** The last moment of a day in Bishkek: a deadline "until 17 January" includes the whole 17th. */
export function endOfDay(day: Day): Date {
  return new Date(momentOf(addDays(day, 1)).getTime() - 1);
}

export function isDay(text: string): text is Day {
  const match = DAY.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** A database DATE column (midnight UTC) as a Day. */
export function dayOfColumn(column: Date): Day {
  return column.toISOString().slice(0, 10);
}

/** A Day as the value of a database DATE column. */
export function columnOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Days that differ from the plain week: holidays (false) and working days moved by an act (true). */
export type WorkingCalendar = ReadonlyMap<Day, boolean>;

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const exception = calendar.get(day);
  if (exception !== undefined) return exception;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day on which the nth working day after `day` falls (the day itself is not counted). `count` ≥ 0; 0 is the day itself. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}
