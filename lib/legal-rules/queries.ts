import 'server-only';
import { cache } from 'react';
import { columnOfDay, type Day, dayOfColumn, type WorkingCalendar } from '@/lib/clock';
import { db } from '@/lib/db/client';
import type { CalendarDayView } from '@/lib/legal-rules/holidays';
import { decidingRule, isRuleKey, RULE_KEYS, type RuleKey, type RuleView } from '@/lib/legal-rules/rule';

/** The rule that decides in a municipality on a day; null asks for the national rule. Unset rules have `value: null`. */
export async function ruleFor(municipalityId: string | null, key: RuleKey, on: Day): Promise<RuleView> {
  return decidingRule(key, await rulesOf(municipalityId), on);
}

/** Every rule as it stands in a municipality (or for the country) on a day, in the order of RULE_KEYS. */
export async function listRules(municipalityId: string | null, on: Day): Promise<RuleView[]> {
  const rules = await rulesOf(municipalityId);
  return RULE_KEYS.map((key) => decidingRule(key, rules, on));
}

/** Holidays and moved working days that an administrator keeps; every other day follows the plain week. */
export const workingCalendar = cache(async (): Promise<WorkingCalendar> => {
  const days = await db.calendarDay.findMany({ select: { day: true, isWorkingDay: true } });
  return new Map(days.map(({ day, isWorkingDay }) => [dayOfColumn(day), isWorkingDay]));
});

/** The special days of some years with their names, told by name. One query. */
export async function listCalendarDays(fromYear: number, toYear: number): Promise<CalendarDayView[]> {
  const days = await db.calendarDay.findMany({
    where: { day: { gte: columnOfDay(`${fromYear}-01-01`), lte: columnOfDay(`${toYear}-12-31`) } },
    select: { day: true, isWorkingDay: true, nameKy: true, nameRu: true },
    orderBy: { day: 'asc' },
  });
  return days.map(({ day, isWorkingDay, nameKy, nameRu }) => ({
    day: dayOfColumn(day),
    isWorkingDay,
    name: { ky: nameKy, ru: nameRu },
  }));
}

/** National rules and the municipality's own, read once per request. */
const rulesOf = cache(async (municipalityId: string | null): Promise<RuleView[]> => {
  const rows = await db.legalRule.findMany({
    where: { OR: [{ municipalityId: null }, ...(municipalityId ? [{ municipalityId }] : [])] },
    select: {
      key: true,
      value: true,
      unit: true,
      municipalityId: true,
      actKy: true,
      actRu: true,
      actNumber: true,
      actDate: true,
      article: true,
      validFrom: true,
      validTo: true,
      confidence: true,
      sourceUrl: true,
    },
  });
  return rows.flatMap((row) => (isRuleKey(row.key) ? [viewOf(row.key, row)] : []));
});

type Row = {
  value: number | null;
  unit: RuleView['unit'];
  municipalityId: string | null;
  actKy: string | null;
  actRu: string | null;
  actNumber: string | null;
  actDate: Date | null;
  article: string | null;
  validFrom: Date | null;
  validTo: Date | null;
  confidence: RuleView['confidence'];
  sourceUrl: string | null;
};

function viewOf(key: RuleKey, row: Row): RuleView {
  return {
    key,
    value: row.value,
    unit: row.unit,
    scope: row.municipalityId ? 'municipality' : 'national',
    act: { ky: row.actKy, ru: row.actRu },
    actNumber: row.actNumber,
    actDate: row.actDate && dayOfColumn(row.actDate),
    article: row.article,
    validFrom: row.validFrom && dayOfColumn(row.validFrom),
    validTo: row.validTo && dayOfColumn(row.validTo),
    confidence: row.confidence,
    sourceUrl: row.sourceUrl,
  };
}
