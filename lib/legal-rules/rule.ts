import type { Day } from '@/lib/clock';
import type { Bilingual } from '@/lib/i18n/locales';

/** Every rule the portal asks for, with the unit in which it is counted. A key that is not here cannot be asked. */
export const RULE_UNITS = {
  'appeal.register_within': 'working_day',
  'appeal.answer_within': 'working_day',
  'info_request.answer': 'working_day',
  'info_request.extension': 'working_day',
  'data_subject.answer': 'calendar_day',
  'hearing.notice_min': 'calendar_day',
  'hearing.followup_answer': 'calendar_day',
  'initiative.threshold': 'count',
  'initiative.collection_period': 'calendar_day',
  'initiative.review': 'calendar_day',
  'kenesh.quorum': 'percent',
  'kenesh.term': 'year',
  'budget.horizon': 'year',
} as const satisfies Record<string, RuleUnit>;

export type RuleKey = keyof typeof RULE_UNITS;
export const RULE_KEYS = Object.keys(RULE_UNITS) as RuleKey[];

export type RuleUnit = 'calendar_day' | 'working_day' | 'year' | 'percent' | 'count' | 'som';
export type RuleConfidence = 'verified' | 'secondary' | 'old' | 'derived' | 'unset';

/** A rule in force. `value` null: the charter of the local community decides, and nobody has entered it (confidence 'unset'). */
export type RuleView = {
  key: RuleKey;
  value: number | null;
  unit: RuleUnit;
  scope: 'national' | 'municipality';
  act: Bilingual;
  actNumber: string | null;
  actDate: Day | null;
  article: string | null;
  validFrom: Day | null;
  validTo: Day | null;
  confidence: RuleConfidence;
  sourceUrl: string | null;
};

export function isRuleKey(key: string): key is RuleKey {
  return key in RULE_UNITS;
}

/** The answer when nothing is known of a rule: never a guess. */
export function unsetRule(key: RuleKey, scope: RuleView['scope'] = 'national'): RuleView {
  return {
    key,
    value: null,
    unit: RULE_UNITS[key],
    scope,
    act: { ky: null, ru: null },
    actNumber: null,
    actDate: null,
    article: null,
    validFrom: null,
    validTo: null,
    confidence: 'unset',
    sourceUrl: null,
  };
}

/** In force on a day: from `validFrom` on, until the day before `validTo`. */
export function inForce(rule: Pick<RuleView, 'validFrom' | 'validTo'>, on: Day): boolean {
  return (rule.validFrom === null || rule.validFrom <= on) && (rule.validTo === null || on < rule.validTo);
}

/**
 * Of the rules of one key, the one that decides on a day: the municipality's own before the national one, a known value
 * before an unset one, the later beginning before the earlier.
 */
export function decidingRule(key: RuleKey, rules: readonly RuleView[], on: Day): RuleView {
  const candidates = rules.filter((rule) => rule.key === key && inForce(rule, on)).sort(byWeight);
  return candidates[0] ?? unsetRule(key);
}

function byWeight(one: RuleView, other: RuleView): number {
  return (
    Number(one.value === null) - Number(other.value === null) ||
    Number(one.scope === 'national') - Number(other.scope === 'national') ||
    (other.validFrom ?? '').localeCompare(one.validFrom ?? '')
  );
}
