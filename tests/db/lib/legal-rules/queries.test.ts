import { beforeAll, describe, expect, it } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { listCalendarDays, listRules, ruleFor, workingCalendar } from '@/lib/legal-rules/queries';
import { RULE_KEYS } from '@/lib/legal-rules/rule';
import { load } from '@/prisma/loaders/legal';
import { countQueries } from '@/tests/support/count-queries';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
let own = '';

beforeAll(async () => {
  await load(wholeClient());
  const [unit] = await sql<{ id: string }>(
    "INSERT INTO unit (id, slug, type, name_ky, folded) VALUES (gen_random_uuid(), 'own-charter', 'ayil_aimak', 'Уставдуу', '') RETURNING id",
  );
  own = unit?.id ?? '';
  await sql(
    `INSERT INTO legal_rule (id, key, value, unit, municipality_id, act_ky, article, valid_from, confidence)
     VALUES (gen_random_uuid(), 'hearing.notice_min', 10, 'calendar_day', $1, 'Устав', '14', '2026-01-01', 'verified'),
            (gen_random_uuid(), 'a.key.that.nobody.asks', 1, 'count', $1, NULL, NULL, NULL, 'verified')`,
    [own],
  );
});

describe('ruleFor', () => {
  it("answers with the municipality's own charter from the day on which it is in force", async () => {
    expect(await ruleFor(own, 'hearing.notice_min', '2026-06-01')).toMatchObject({
      value: 10,
      scope: 'municipality',
      article: '14',
      act: { ky: 'Устав', ru: null },
    });
    expect(await ruleFor(own, 'hearing.notice_min', '2025-12-31')).toMatchObject({
      value: null,
      confidence: 'unset',
      scope: 'national',
    });
  });

  it('answers unset elsewhere, and the national term where there is one', async () => {
    expect(await ruleFor(null, 'hearing.notice_min', '2026-06-01')).toMatchObject({
      value: null,
      confidence: 'unset',
    });
    expect(await ruleFor(own, 'appeal.answer_within', '2026-06-01')).toMatchObject({
      value: 14,
      unit: 'working_day',
      actNumber: '67',
      actDate: '2007-05-04',
      scope: 'national',
    });
  });
});

describe('listRules', () => {
  it('gives every rule once, in order, in one query', async () => {
    const { result, count } = await countQueries(() => listRules(own, '2026-06-01'));
    expect(result.map(({ key }) => key)).toEqual(RULE_KEYS);
    expect(count).toBe(1);
  });
});

describe('the working calendar', () => {
  it('knows the holidays of the year and their names', async () => {
    const calendar = await workingCalendar();
    expect([calendar.get('2026-05-04'), calendar.get('2026-03-20'), calendar.get('2026-11-20')]).toEqual([
      false,
      false,
      undefined,
    ]);
    const days = await listCalendarDays(2026, 2026);
    expect(days[0]).toEqual({
      day: '2026-01-01',
      isWorkingDay: false,
      name: { ky: 'Жаңы жыл', ru: 'Новый год' },
    });
    expect(days.every(({ day }) => day.startsWith('2026-'))).toBe(true);
  });
});
