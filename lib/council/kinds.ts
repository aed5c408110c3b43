/** What a decision is about, as the registers tell it; words for people are in locales council.json under `kind`. */
export const DECISION_KINDS = [
  'budget', 'budget_execution', 'budget_forecast', 'utility_budget', 'pasture_budget', 'tax', 'programme', 'report', 'work_plan',
  'council_organisation', 'commission', 'elections', 'staff', 'charter', 'land_use', 'territorial_reform', 'municipal_enterprise',
  'institution', 'citizen_appeal', 'appeal', 'local_initiative', 'register_entry',
] as const;

export type DecisionKind = (typeof DECISION_KINDS)[number];

export function isDecisionKind(kind: string): kind is DecisionKind {
  return (DECISION_KINDS as readonly string[]).includes(kind);
}
