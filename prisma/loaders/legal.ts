import { columnOfDay, type Day } from '@/lib/clock';
import type { PrismaClient } from '@/lib/db/generated/client';
import { isRuleKey, type RuleConfidence, type RuleUnit } from '@/lib/legal-rules/rule';
import type { LoadReport, UnusedRow } from './load';
import { readJson } from './read-json';

export const files = ['legal_rules.json', 'calendar.json'] as const;

type RuleRow = {
  key: string;
  value: number | null;
  unit: RuleUnit;
  confidence: RuleConfidence;
  actKy: string | null;
  actRu: string | null;
  actNumber: string | null;
  actDate: Day | null;
  article: string | null;
  validFrom: Day | null;
  validTo: Day | null;
  sourceUrl: string | null;
};

type CalendarFile = {
  days: { day: Day; isWorkingDay: boolean; nameKy: string; nameRu: string; source: string }[];
};

/** The national rules and the fixed holidays. What an administrator has entered for a day stays. */
export async function load(client: PrismaClient): Promise<LoadReport> {
  const rules = readJson<RuleRow[]>('legal_rules.json');
  const { days } = readJson<CalendarFile>('calendar.json');
  const unused: UnusedRow[] = [];
  let written = 0;
  for (const { actDate, validFrom, validTo, ...rest } of rules) {
    if (!isRuleKey(rest.key)) {
      unused.push({ row: rest.key, reason: 'the portal asks for no such rule' });
      continue;
    }
    const data = {
      ...rest,
      actDate: column(actDate),
      validFrom: column(validFrom),
      validTo: column(validTo),
    };
    const found = await client.legalRule.findFirst({
      where: { key: rest.key, municipalityId: null, validFrom: data.validFrom },
      select: { id: true },
    });
    if (found) await client.legalRule.update({ where: { id: found.id }, data });
    else await client.legalRule.create({ data });
    written += 1;
  }
  const loaded = await client.calendarDay.createMany({
    data: days.map(({ day, ...rest }) => ({ ...rest, day: columnOfDay(day) })),
    skipDuplicates: true,
  });
  return { name: 'legal', read: rules.length + days.length, written: written + loaded.count, unused };
}

function column(day: Day | null): Date | null {
  return day === null ? null : columnOfDay(day);
}
