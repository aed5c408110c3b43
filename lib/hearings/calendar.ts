import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { addDays, type Day, TIME_ZONE } from '@/lib/clock';
import { cleanLine } from '@/lib/text';

/** An entry of a calendar: one sitting. `uid` never changes; `sequence` grows with each change, so that calendars replace what they have. */
export type CalendarEntry = {
  uid: string;
  sequence: number;
  /** When the entry was last changed. */
  changedAt: Date;
  cancelled: boolean;
  summary: string;
  description: string;
  location: string;
  url: string;
  heldOn: Day;
  endsOn: Day | null;
  /** "HH:MM" on the clock in Bishkek; without it the entry takes the whole day. */
  startsAt: string | null;
  endsAt: string | null;
};

/** Kyrgyzstan keeps UTC+6 all year since 12 August 2005. */
const BISHKEK = `BEGIN:VTIMEZONE
TZID:${TIME_ZONE}
BEGIN:STANDARD
DTSTART:20050812T000000
TZOFFSETFROM:+0600
TZOFFSETTO:+0600
TZNAME:+06
END:STANDARD
END:VTIMEZONE`;

const HOUR_SECONDS = 3600;

/** An iCalendar file (RFC 5545); `caution` is what a reader of the whole calendar must know. Texts may hold anything people type; they are escaped and cannot add lines of their own. */
export function calendarFile(
  name: string,
  url: string,
  entries: readonly CalendarEntry[],
  caution: string | null = null,
): string {
  const calendar = ical({
    prodId: { company: 'Ashar', product: 'hearings', language: 'KY' },
    name: escaped(name),
    ...(caution ? { description: escaped(caution) } : {}),
    url,
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * HOUR_SECONDS,
  });
  calendar.timezone({ name: null, generator: () => BISHKEK });
  for (const entry of entries) {
    const whole = entry.startsAt === null;
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: cleanLine(entry.summary),
      description: entry.description || null,
      location: cleanLine(entry.location) || null,
      url: entry.url,
      timezone: TIME_ZONE,
      allDay: whole,
      start: wallClock(entry.heldOn, entry.startsAt ?? '00:00'),
      end: endOf(entry),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** A day without a time ends, as the format wants it, on the day after; an unknown end stays unknown. */
function endOf({ heldOn, endsOn, startsAt, endsAt }: CalendarEntry): Date | null {
  const lastDay = endsOn ?? heldOn;
  if (startsAt === null) return wallClock(addDays(lastDay, 1), '00:00');
  return endsAt ? wallClock(lastDay, endsAt) : null;
}

/** ical-generator prints the local parts of a Date beside the time zone it is given: so these parts must be those of Bishkek's clock. */
function wallClock(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00`);
}

/** The library escapes texts of events, but not the name of the calendar. */
function escaped(text: string): string {
  return cleanLine(text).replace(/[\\;,]/g, (sign) => `\\${sign}`);
}
