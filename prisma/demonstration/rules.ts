import { columnOfDay } from '@/lib/clock';
import type { PrismaClient } from '@/lib/db/generated/client';
import { RULE_UNITS, type RuleKey } from '@/lib/legal-rules/rule';
import { idOf, MUNICIPALITY_ID } from './place';

/** What the invented charter says. The real municipalities' terms stay unset until somebody enters them with the article. */
const RULES: [key: RuleKey, value: number, article: string][] = [
  ['hearing.notice_min', 10, '14'],
  ['hearing.followup_answer', 10, '16'],
  ['initiative.threshold', 150, '21'],
  ['initiative.collection_period', 60, '22'],
  ['initiative.review', 30, '23'],
];

const ACT = {
  actKy: 'Ашар жергиликтүү жамаатынын уставы (ойдон чыгарылган үлгү)',
  actRu: 'Устав местного сообщества Ашар (вымышленный образец)',
};

export async function loadRules(client: PrismaClient): Promise<number> {
  for (const [key, value, article] of RULES) {
    const id = idOf('rule', key);
    const data = {
      key,
      value,
      unit: RULE_UNITS[key],
      municipalityId: MUNICIPALITY_ID,
      ...ACT,
      article,
      validFrom: columnOfDay('2000-01-01'),
      confidence: 'derived' as const,
    };
    await client.legalRule.upsert({ where: { id }, create: { id, ...data }, update: data });
  }
  return RULES.length;
}
