/** What a hearing is about (domain, Public hearings). The last five are met in public sources only; the office does not announce them here. */
export const HEARING_KINDS = [
  'draft_budget',
  'execution',
  'general_plan',
  'programme',
  'tariff',
  'boundaries',
  'other',
  'meeting',
  'grant_commission',
  'needs_assessment',
  'initiative_contest',
  'training',
  'follow_up_register',
] as const;
export type HearingKind = (typeof HEARING_KINDS)[number];

/** What council staff can announce. */
export const ANNOUNCED_KINDS = [
  'draft_budget',
  'execution',
  'general_plan',
  'programme',
  'tariff',
  'boundaries',
  'other',
] as const satisfies readonly HearingKind[];
export type AnnouncedKind = (typeof ANNOUNCED_KINDS)[number];

/** Kinds that speak of the budget of a year. */
export function isBudgetKind(kind: HearingKind): boolean {
  return kind === 'draft_budget' || kind === 'execution';
}

export function isHearingKind(value: string): value is HearingKind {
  return (HEARING_KINDS as readonly string[]).includes(value);
}
