import { describe, expect, it } from 'vitest';
import { decidingRule, inForce, RULE_KEYS, type RuleView, unsetRule } from '@/lib/legal-rules/rule';

const national: RuleView = { ...unsetRule('appeal.answer_within'), value: 14, confidence: 'secondary' };
const own: RuleView = { ...national, value: 10, scope: 'municipality' };

describe('decidingRule', () => {
  it("takes the municipality's own rule before the national one", () => {
    expect(decidingRule('appeal.answer_within', [national, own], '2026-05-01')).toBe(own);
  });

  it('takes the national rule while the own one has no value', () => {
    const empty: RuleView = { ...own, value: null, confidence: 'unset' };
    expect(decidingRule('appeal.answer_within', [empty, national], '2026-05-01')).toBe(national);
  });

  it('takes the rule that was in force on the day', () => {
    const before: RuleView = { ...national, validTo: '2026-07-01' };
    const after: RuleView = { ...national, value: 10, validFrom: '2026-07-01' };
    expect(decidingRule('appeal.answer_within', [before, after], '2026-06-30').value).toBe(14);
    expect(decidingRule('appeal.answer_within', [before, after], '2026-07-01').value).toBe(10);
  });

  it('answers unset, never a guess, for a rule that nobody entered', () => {
    for (const key of RULE_KEYS) expect(decidingRule(key, [], '2026-01-01')).toEqual(unsetRule(key));
  });
});

describe('inForce', () => {
  it('counts the first day in and the last day out', () => {
    const rule = { validFrom: '2026-01-01', validTo: '2027-01-01' };
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => inForce(rule, day))).toEqual(
      [false, true, true, false],
    );
  });
});
