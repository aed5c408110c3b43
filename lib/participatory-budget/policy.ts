import { type Actor, holdsRole, type RoleName } from '@/lib/identity/actor';
import { type Level, levelOf, reaches } from '@/lib/identity/levels';
import { neededLevel } from '@/lib/identity/required-levels';
import { rolesWith } from '@/lib/identity/rights';
import { type Phase, phaseOf, phaseState } from './phases';
import { completionDeadline, type ProposalState, WITHDRAWABLE } from './states';

/** May this actor do this now, and if not, why. Codes are worded in `proposals:refusal.<code>`. */

export type SubmitRefusal =
  | 'sign_in_required'
  | 'settlement_required'
  | 'other_municipality'
  | 'residency_required'
  | 'national_required'
  | 'phase_not_open'
  | 'deadline_passed'
  | 'limit_reached';

export type CycleRules = {
  municipalityId: string;
  phases: readonly Phase[];
  proposalsPerPerson: number;
  /** The level that the act of the cycle demands. */
  submitLevel: Level;
};

/**
 * Submitting: a signed-in resident of the municipality with the level that the cycle demands, while proposals are being collected, up to
 * the number that the act of the cycle allows.
 * `mine` is how many of the actor's proposals in this cycle count (withdrawn and rejected ones do not).
 */
export function whyNotSubmit(actor: Actor, cycle: CycleRules, mine: number, now: Date): SubmitRefusal | null {
  if (actor.kind !== 'resident' && actor.kind !== 'staff') return 'sign_in_required';
  if (!actor.residence) return 'settlement_required';
  if (actor.residence.municipalityId !== cycle.municipalityId) return 'other_municipality';
  const needed = neededLevel('submit_proposal', cycle.submitLevel);
  if (!reaches(levelOf(actor, cycle.municipalityId), needed))
    return needed === 'national' ? 'national_required' : 'residency_required';
  return whyNotNow(cycle, mine, now);
}

function whyNotNow(
  cycle: CycleRules,
  mine: number,
  now: Date,
): 'phase_not_open' | 'deadline_passed' | 'limit_reached' | null {
  const collect = phaseOf(cycle.phases, 'collect');
  if (!collect || phaseState(collect, now) === 'upcoming') return 'phase_not_open';
  if (phaseState(collect, now) === 'done') return 'deadline_passed';
  return mine >= cycle.proposalsPerPerson ? 'limit_reached' : null;
}

export type AssistRefusal =
  | 'no_permission'
  | 'national_required'
  | 'phase_not_open'
  | 'deadline_passed'
  | 'limit_reached';

export const ASSISTANTS: readonly RoleName[] = rolesWith('proposal.assist');

/**
 * Entering for a resident who came on foot: staff with that right, in the same days and up to the same number as the resident's own
 * hand. The passport at the counter is the confirmed residence, so any level but the national sign-on is reached. `mine` counts that person's.
 */
export function whyNotAssist(actor: Actor, cycle: CycleRules, mine: number, now: Date): AssistRefusal | null {
  if (actor.kind !== 'staff' || !holdsRole(actor, cycle.municipalityId, ...ASSISTANTS))
    return 'no_permission';
  if (!reaches('residency', neededLevel('submit_proposal', cycle.submitLevel))) return 'national_required';
  return whyNotNow(cycle, mine, now);
}

export type CompleteRefusal = 'not_returned' | 'deadline_passed';

/** Completing a returned proposal: by its author (the lookup is already scoped), until the check closes. */
export function whyNotComplete(
  proposal: { state: ProposalState },
  phases: readonly Phase[],
  now: Date,
): CompleteRefusal | null {
  if (proposal.state !== 'returned') return 'not_returned';
  const deadline = completionDeadline(phases);
  return deadline && now < deadline ? null : 'deadline_passed';
}

export type WithdrawRefusal = 'already_withdrawn' | 'already_decided';

/** Taking back: by its author, as long as nothing has been decided on it. */
export function whyNotWithdraw(proposal: { state: ProposalState }): WithdrawRefusal | null {
  if (proposal.state === 'withdrawn') return 'already_withdrawn';
  return WITHDRAWABLE.has(proposal.state) ? null : 'already_decided';
}

export const REVIEWERS: readonly RoleName[] = rolesWith('proposal.review');

export type ReviewRefusal = 'no_permission' | 'own_proposal' | 'own_entry' | 'changed_elsewhere';

/** Checking: staff of the municipality, not the author, and only what waits for a check (a second reviewer comes too late). */
export function whyNotReview(
  actor: Actor,
  proposal: {
    municipalityId: string;
    authorId: string | null;
    /** Who entered it for a resident who came on foot. */
    enteredById: string | null;
    state: ProposalState;
  },
): ReviewRefusal | null {
  if (actor.kind !== 'staff' || !holdsRole(actor, proposal.municipalityId, ...REVIEWERS))
    return 'no_permission';
  if (actor.userId === proposal.authorId) return 'own_proposal';
  if (actor.userId === proposal.enteredById) return 'own_entry';
  return proposal.state === 'submitted' ? null : 'changed_elsewhere';
}

/** Everybody may read a published proposal; one that is not yet, its author and the municipality's staff. */
export function mayReadMatter(proposal: { publishedAt: Date | null; state: ProposalState }): boolean {
  return proposal.publishedAt !== null && proposal.state !== 'withdrawn';
}
