import type { ProposalState } from './states';

/** What staff can decide after the check, and the reason codes of each decision. Texts: `proposals:decision.…`, `proposals:reason.…`. */
export const DECISIONS = ['publish', 'return', 'reject', 'refer'] as const;
export type Decision = (typeof DECISIONS)[number];

export const REASONS = {
  publish: [],
  return: ['incomplete', 'costs_unclear', 'place_unclear', 'personal_data', 'offensive'],
  reject: ['duplicate', 'already_done', 'private_benefit', 'not_in_rules', 'unlawful'],
  refer: ['state_power', 'district_power', 'other_municipality_power'],
} as const satisfies Record<Decision, readonly string[]>;
export type Reason = (typeof REASONS)[Decision][number];
export const ALL_REASONS = Object.values(REASONS).flat();

export const STATE_AFTER = {
  publish: 'published',
  return: 'returned',
  reject: 'rejected',
  refer: 'referred',
} as const satisfies Record<Decision, ProposalState>;
