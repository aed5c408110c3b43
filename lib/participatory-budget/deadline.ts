import { dayOf, daysBetween, timeOf } from '@/lib/clock';
import { longDate, longMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

export type Deadline = { text: string; dateTime: string; daysLeft: number };

/** The moment at which a phase closes, as people read it: one that closes at midnight lasts through the day before. */
export function deadlineOf(closesAt: Date, now: Date, locale: Locale): Deadline {
  const last = new Date(closesAt.getTime() - 1);
  const wholeDay = timeOf(closesAt) === '00:00';
  return {
    text: wholeDay ? longDate(dayOf(last), locale) : longMoment(closesAt, locale),
    dateTime: wholeDay ? dayOf(last) : closesAt.toISOString(),
    daysLeft: Math.max(0, daysBetween(dayOf(now), dayOf(last))),
  };
}
