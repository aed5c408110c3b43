import { type Phase, type PhaseKind, phaseOf, phaseState } from './phases';

/** Where a proposal stands, and what comes next. Pure. Texts: `proposals:state.<state>`. */
export const PROPOSAL_STATES = [
  'submitted',
  'returned',
  'published',
  'rejected',
  'referred',
  'withdrawn',
  'selected',
  'not_selected',
  'in_progress',
  'completed',
  'stopped',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export type StateTone = 'neutral' | 'active' | 'good' | 'attention' | 'bad';

const TONES: Record<ProposalState, StateTone> = {
  submitted: 'active',
  returned: 'attention',
  published: 'good',
  rejected: 'bad',
  referred: 'neutral',
  withdrawn: 'neutral',
  selected: 'good',
  not_selected: 'neutral',
  in_progress: 'active',
  completed: 'good',
  stopped: 'bad',
};

export function stateTone(state: ProposalState): StateTone {
  return TONES[state];
}

/** What the public list can be filtered by: states of proposals that have been published. */
export const LISTED_STATES = [
  'published',
  'referred',
  'selected',
  'not_selected',
  'in_progress',
  'completed',
  'stopped',
] as const satisfies readonly ProposalState[];
export type ListedState = (typeof LISTED_STATES)[number];

export function isListedState(text: string): text is ListedState {
  return (LISTED_STATES as readonly string[]).includes(text);
}

/** As long as it has not been decided on, the author may take it back. */
export const WITHDRAWABLE: ReadonlySet<ProposalState> = new Set(['submitted', 'returned', 'published']);

/** Proposals that count against the author's number in a cycle. */
export const COUNTED_STATES = PROPOSAL_STATES.filter(
  (state) => state !== 'withdrawn' && state !== 'rejected',
);

/** The last phase in which an author can still complete a returned proposal. */
const COMPLETION: readonly PhaseKind[] = ['check', 'collect'];

/** Until when a returned proposal can be completed: the end of the check, or of submission where a cycle has no check. */
export function completionDeadline(phases: readonly Phase[]): Date | null {
  for (const kind of COMPLETION) {
    const phase = phaseOf(phases, kind);
    if (phase) return phase.closesAt;
  }
  return null;
}

/** What the author waits for or has to do: a text key (`proposals:next.<key>`) and the moment by which, when the cycle sets one. */
export type NextStep = {
  key: 'check' | 'complete' | 'evaluate' | 'vote' | 'decide' | 'implement' | 'report' | 'none';
  phase: PhaseKind | null;
  at: Date | null;
  /** Whether `at` is a deadline ("until") or an opening ("from"). */
  when: 'until' | 'from' | null;
};

const NOTHING: NextStep = { key: 'none', phase: null, at: null, when: null };

export function nextStepOf(state: ProposalState, phases: readonly Phase[], now: Date): NextStep {
  switch (state) {
    case 'submitted':
      return { key: 'check', phase: 'check', at: completionDeadline(phases), when: 'until' };
    case 'returned':
      return { key: 'complete', phase: null, at: completionDeadline(phases), when: 'until' };
    case 'published':
      return stepIn(['evaluate', 'vote', 'decide'], phases, now);
    case 'selected':
      return stepIn(['implement'], phases, now);
    case 'in_progress':
      return stepIn(['implement', 'report'], phases, now);
    case 'rejected':
    case 'referred':
    case 'withdrawn':
    case 'not_selected':
    case 'completed':
    case 'stopped':
      return NOTHING;
    default:
      return state satisfies never;
  }
}

/** The first of these phases that is not over: until when it runs, or from when it will. */
function stepIn(
  kinds: readonly (PhaseKind & NextStep['key'])[],
  phases: readonly Phase[],
  now: Date,
): NextStep {
  for (const kind of kinds) {
    const phase = phaseOf(phases, kind);
    if (!phase) continue;
    const state = phaseState(phase, now);
    if (state === 'current') return { key: kind, phase: kind, at: phase.closesAt, when: 'until' };
    if (state === 'upcoming') return { key: kind, phase: kind, at: phase.opensAt, when: 'from' };
  }
  return NOTHING;
}
