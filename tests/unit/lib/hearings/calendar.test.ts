import ical from 'node-ical';
import { describe, expect, it, vi } from 'vitest';
import { type CalendarEntry, calendarFile } from '@/lib/hearings/calendar';

const entry: CalendarEntry = {
  uid: 'hearing-1-1@ashar',
  sequence: 2,
  changedAt: new Date('2026-11-20T04:00:00Z'),
  cancelled: false,
  summary: 'Бюджеттин долбоору',
  description: 'Киреше жана чыгаша',
  location: 'Клуб',
  url: 'https://ashar.example/ky/m/x/hearings/1',
  heldOn: '2026-12-10',
  endsOn: null,
  startsAt: '14:00',
  endsAt: '16:30',
};

function parsed(changes: Partial<CalendarEntry> = {}) {
  const file = calendarFile('Угуулар', 'https://ashar.example', [{ ...entry, ...changes }]);
  const event = Object.values(ical.sync.parseICS(file)).find((part) => part?.type === 'VEVENT');
  if (event?.type !== 'VEVENT') throw new Error(file);
  return { file, event };
}

describe('the calendar of hearings', () => {
  it.each(['UTC', 'America/New_York', 'Asia/Tokyo'])(
    'gives each sitting its time on the clock in Bishkek, also on a server in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const { file, event } = parsed();
      vi.unstubAllEnvs();
      expect(event.start.toISOString()).toBe('2026-12-10T08:00:00.000Z');
      expect(event.end?.toISOString()).toBe('2026-12-10T10:30:00.000Z');
      expect(file).toContain('DTSTART;TZID=Asia/Bishkek:20261210T140000');
      expect(file).toMatch(
        /BEGIN:VTIMEZONE\r\nTZID:Asia\/Bishkek\r\n[\s\S]*TZOFFSETTO:\+0600[\s\S]*END:VTIMEZONE/,
      );
    },
  );

  it('carries a name that never changes, a counter that grows, and the moment of the change in UTC', () => {
    const { file, event } = parsed();
    expect(event.uid).toBe('hearing-1-1@ashar');
    expect(Number(event.sequence)).toBe(2);
    expect(file).toContain('DTSTAMP:20261120T040000Z');
    expect(file).toContain('URL;VALUE=URI:https://ashar.example/ky/m/x/hearings/1');
    expect(event.location).toBe('Клуб');
  });

  it('keeps a cancelled sitting and says so', () => {
    expect(parsed({ cancelled: true }).event.status).toBe('CANCELLED');
    expect(parsed().event.status).toBe('CONFIRMED');
  });

  it('takes the whole day when no hour is known, and all days of a period', () => {
    const { file } = parsed({ startsAt: null, endsAt: null, heldOn: '2026-12-30', endsOn: '2027-01-02' });
    expect(file).toContain('DTSTART;VALUE=DATE:20261230');
    expect(file).toContain('DTEND;VALUE=DATE:20270103');
  });

  it('leaves an unknown end unknown', () => {
    expect(parsed({ endsAt: null }).file).not.toContain('DTEND');
  });

  const crafted = 'a, b; "c" \\ d: e\nBEGIN:VEVENT\r\nUID:evil\nEND:VCALENDAR';
  it('lets crafted texts survive and add no line of their own', () => {
    const { file, event } = parsed({ description: crafted, summary: crafted, location: crafted });
    expect(event.description).toBe(crafted.replace('\r\n', '\n'));
    expect(event.summary).toBe('a, b; "c" \\ d: e BEGIN:VEVENT UID:evil END:VCALENDAR');
    expect(event.location).toBe(event.summary);
    expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(file.match(/^UID:/gm)).toHaveLength(1);
    expect(file.match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });

  it('lets a crafted name of the calendar add no line either', () => {
    const file = calendarFile(crafted, 'https://ashar.example', []);
    expect(file.match(/^BEGIN:VEVENT/gm)).toBeNull();
    expect(file).toContain('a\\, b\\; "c" \\\\ d');
  });

  it('folds long lines by bytes without breaking a letter', () => {
    const { file, event } = parsed({ description: 'Ө'.repeat(300) });
    expect(event.description).toBe('Ө'.repeat(300));
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('is a valid file with nothing in it', () => {
    const file = calendarFile('Угуулар', 'https://ashar.example', []);
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
