import { describe, expect, it } from 'vitest';
import { isDay } from '@/lib/clock';
import { holidaysOf } from '@/lib/legal-rules/holidays';
import calendar from '@/prisma/data/calendar.json';

const named = (day: string, ky: string) => ({ day, isWorkingDay: false, name: { ky, ru: ky } });

describe('holidaysOf', () => {
  it('takes days in a row under one name together', () => {
    const days = [
      named('2026-01-03', 'эс алуу'),
      named('2026-01-02', 'эс алуу'),
      named('2026-01-04', 'башка'),
      named('2026-01-06', 'башка'),
      named('2027-01-01', 'эс алуу'),
    ];
    expect(holidaysOf(days, 2026).map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-02', '2026-01-03'],
      ['2026-01-04', '2026-01-04'],
      ['2026-01-06', '2026-01-06'],
    ]);
  });
});

describe('the calendar that is loaded', () => {
  it('has real days of 2025–2028, each once, each with a name in both languages and a source', () => {
    const days = calendar.days.map(({ day }) => day);
    expect(days.filter((day) => !isDay(day))).toEqual([]);
    expect(new Set(days).size).toBe(days.length);
    expect([...new Set(days.map((day) => day.slice(0, 4)))]).toEqual(['2025', '2026', '2027', '2028']);
    expect(calendar.days.filter(({ nameKy, nameRu, source }) => !nameKy || !nameRu || !source)).toEqual([]);
  });
});
