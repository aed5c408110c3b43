import { describe, expect, it } from 'vitest';
import {
  HEARING_ACTS,
  HEARING_STATES,
  type HearingAct,
  type HearingState,
  rolesFor,
  stateAfter,
  whyNotInState,
} from '@/lib/hearings/states';

/** The whole matrix, written out once more by hand: what is not here is refused. */
const LAWFUL: Record<HearingState, Partial<Record<HearingAct, HearingState>>> = {
  draft: { edit_draft: 'draft', publish: 'announced' },
  announced: { change: 'announced', postpone: 'postponed', cancel: 'cancelled', open: 'open', hold: 'held' },
  postponed: { change: 'announced', cancel: 'cancelled' },
  cancelled: {},
  open: { change: 'open', postpone: 'postponed', cancel: 'cancelled', hold: 'held' },
  held: { draft_protocol: 'protocol_drafted' },
  protocol_drafted: { approve_protocol: 'approved' },
  approved: { publish_answers: 'answers_published' },
  answers_published: { close: 'closed' },
  closed: {},
};

describe('the life of a hearing', () => {
  for (const state of HEARING_STATES) {
    for (const act of HEARING_ACTS) {
      const after = LAWFUL[state][act] ?? null;
      it(`"${act}" ${after ? `leads from ${state} to ${after}` : `is refused in the state ${state}`}`, () => {
        expect(stateAfter(act, state)).toBe(after);
        expect(whyNotInState(act, state)).toBe(after ? null : `in_state_${state}`);
      });
    }
  }

  it('can reach every state from the draft', () => {
    const reached = new Set<HearingState>(['draft']);
    for (const state of reached)
      for (const act of HEARING_ACTS) {
        const after = stateAfter(act, state);
        if (after) reached.add(after);
      }
    expect([...reached].sort()).toEqual([...HEARING_STATES].sort());
  });

  it('lets a clerk write and only the secretary or the administrator sign', () => {
    expect(rolesFor('edit_draft')).toContain('clerk');
    for (const act of [
      'publish',
      'change',
      'postpone',
      'cancel',
      'approve_protocol',
      'publish_answers',
      'close',
    ] as const) {
      expect(rolesFor(act)).toEqual(['secretary', 'administrator']);
    }
  });
});
