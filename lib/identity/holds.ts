/** How an administrator ends a hold; docs/residency.md tells what follows from each. */
export const HOLD_DECISIONS = ['same_person', 'mistyped', 'earlier_mistyped', 'someone_elses'] as const;
export type HoldDecision = (typeof HOLD_DECISIONS)[number];

/** Whether the number goes to the account that claims it: then the former account loses it, and its confirmation ends. */
export function movesNumber(decision: HoldDecision): boolean {
  return decision === 'same_person' || decision === 'earlier_mistyped';
}
