import type { RoleName } from '@/lib/identity/actor';
import { rolesWith } from '@/lib/identity/rights';

/**
 * The whole life of a hearing, and nothing else: which act leads from which state to which, and who may do it. Pure.
 * draft → announced → (postponed | cancelled) → open (statements accepted) → held → protocol drafted → approved → answers published → closed.
 */
export const HEARING_STATES = [
  'draft',
  'announced',
  'postponed',
  'cancelled',
  'open',
  'held',
  'protocol_drafted',
  'approved',
  'answers_published',
  'closed',
] as const;
export type HearingState = (typeof HEARING_STATES)[number];

export const HEARING_ACTS = [
  'edit_draft',
  'publish',
  'change',
  'postpone',
  'cancel',
  'open',
  'hold',
  'draft_protocol',
  'approve_protocol',
  'publish_answers',
  'close',
] as const;
export type HearingAct = (typeof HEARING_ACTS)[number];

/** Writing is everyone's in the office; what the public sees is signed for by the responsible secretary or the administrator. */
const WRITERS = rolesWith('hearing.write');
const SIGNERS = rolesWith('hearing.publish');

type Transition = {
  from: Partial<Record<HearingState, HearingState>>;
  by: readonly RoleName[];
};

const TRANSITIONS: Record<HearingAct, Transition> = {
  edit_draft: { from: { draft: 'draft' }, by: WRITERS },
  publish: { from: { draft: 'announced' }, by: SIGNERS },
  // A postponed hearing whose notice is changed has got its new day: it is announced again.
  change: { from: { announced: 'announced', open: 'open', postponed: 'announced' }, by: SIGNERS },
  postpone: { from: { announced: 'postponed', open: 'postponed' }, by: SIGNERS },
  cancel: { from: { announced: 'cancelled', open: 'cancelled', postponed: 'cancelled' }, by: SIGNERS },
  open: { from: { announced: 'open' }, by: SIGNERS },
  hold: { from: { announced: 'held', open: 'held' }, by: WRITERS },
  draft_protocol: { from: { held: 'protocol_drafted' }, by: WRITERS },
  approve_protocol: { from: { protocol_drafted: 'approved' }, by: SIGNERS },
  publish_answers: { from: { approved: 'answers_published' }, by: SIGNERS },
  close: { from: { answers_published: 'closed' }, by: SIGNERS },
};

/** Why an act is impossible in a state: the state itself is the reason. */
export type StateRefusal = `in_state_${HearingState}`;

/** The state after an act, or null when the act is impossible in this state. */
export function stateAfter(act: HearingAct, state: HearingState): HearingState | null {
  return TRANSITIONS[act].from[state] ?? null;
}

export function whyNotInState(act: HearingAct, state: HearingState): StateRefusal | null {
  return stateAfter(act, state) === null ? `in_state_${state}` : null;
}

export function rolesFor(act: HearingAct): readonly RoleName[] {
  return TRANSITIONS[act].by;
}
