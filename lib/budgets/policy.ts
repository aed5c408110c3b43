import type { Actor } from '@/lib/identity/actor';
import { hasRight } from '@/lib/identity/rights';

export type AskRefusal = 'no_permission' | 'not_hidden' | 'no_lines';

/** Asking for the publication of a version: who may, and only one that is hidden and has lines. Worded in `people:refusal.<code>`. */
export function whyNotAsk(
  actor: Actor,
  municipalityId: string,
  version: { state: string; lineCount: number },
): AskRefusal | null {
  if (!hasRight(actor, municipalityId, 'budget.ask')) return 'no_permission';
  if (version.state !== 'hidden') return 'not_hidden';
  return version.lineCount > 0 ? null : 'no_lines';
}
