import { describe, expect, it } from 'vitest';
import {
  whyNotCancel,
  whyNotChange,
  whyNotDraft,
  whyNotEditDraft,
  whyNotPublish,
} from '@/lib/hearings/policy';
import { HEARING_ACTS, HEARING_STATES, rolesFor, stateAfter } from '@/lib/hearings/states';
import { type Actor, ROLES, SYSTEM } from '@/lib/identity/actor';
import { completeContent, NOW, staffOf } from '@/tests/support/hearings';

const HERE = 'a0000000-0000-4000-8000-000000000001';
const ELSEWHERE = 'a0000000-0000-4000-8000-000000000002';
const questions = {
  edit_draft: whyNotEditDraft,
  publish: (actor: Actor, hearing: Parameters<typeof whyNotEditDraft>[1]) =>
    whyNotPublish(actor, hearing, []),
  change: (actor: Actor, hearing: Parameters<typeof whyNotEditDraft>[1]) => whyNotChange(actor, hearing),
  cancel: (actor: Actor, hearing: Parameters<typeof whyNotEditDraft>[1]) =>
    whyNotCancel(actor, hearing, completeContent(), NOW),
};

describe('who may do what with a hearing', () => {
  for (const act of HEARING_ACTS.filter(
    (candidate): candidate is keyof typeof questions => candidate in questions,
  )) {
    for (const role of ROLES) {
      for (const state of HEARING_STATES) {
        const expected = !rolesFor(act).includes(role)
          ? 'no_permission'
          : stateAfter(act, state)
            ? null
            : `in_state_${state}`;
        it(`${role}, ${act}, ${state}: ${expected ?? 'may'}`, () => {
          expect(questions[act](staffOf(HERE, role), { municipalityId: HERE, state, sources: [] })).toBe(
            expected,
          );
        });
      }
    }
  }

  it('gives nobody a right over another municipality’s hearing, nor over one without a municipality', () => {
    expect(
      whyNotEditDraft(staffOf(ELSEWHERE, 'secretary'), { municipalityId: HERE, state: 'draft', sources: [] }),
    ).toBe('no_permission');
    expect(
      whyNotEditDraft(staffOf(HERE, 'secretary'), { municipalityId: null, state: 'draft', sources: [] }),
    ).toBe('no_permission');
    expect(whyNotDraft(staffOf(ELSEWHERE, 'secretary'), HERE)).toBe('no_permission');
    expect(whyNotDraft(staffOf(HERE, 'clerk'), HERE)).toBeNull();
  });

  it('gives visitors, residents and jobs none', () => {
    const resident: Actor = {
      kind: 'resident',
      userId: HERE,
      email: 'r@ashar.example',
      locale: 'ky',
      assurance: 'residency_confirmed',
      residence: null,
    };
    for (const actor of [{ kind: 'visitor' } as const, resident, SYSTEM('test')]) {
      expect(whyNotEditDraft(actor, { municipalityId: HERE, state: 'draft', sources: [] })).toBe(
        'no_permission',
      );
    }
  });

  it('leaves a hearing known from sources as the source has it', () => {
    expect(
      whyNotChange(staffOf(HERE, 'administrator'), {
        municipalityId: HERE,
        state: 'announced',
        sources: ['https://24.kg'],
      }),
    ).toBe('known_from_source');
  });

  it('tells the first thing that keeps a notice from being published', () => {
    const draft = { municipalityId: HERE, state: 'draft' as const, sources: [] };
    expect(
      whyNotPublish(staffOf(HERE, 'secretary'), draft, [{ code: 'date_past', field: 'sitting-1-date' }]),
    ).toBe('date_past');
    expect(
      whyNotPublish(staffOf(HERE, 'clerk'), draft, [{ code: 'date_past', field: 'sitting-1-date' }]),
    ).toBe('no_permission');
  });

  it('lets nobody call off what has taken place', () => {
    const announced = { municipalityId: HERE, state: 'announced' as const, sources: [] };
    expect(
      whyNotCancel(
        staffOf(HERE, 'secretary'),
        announced,
        completeContent(),
        new Date('2026-12-10T18:00:00Z'),
      ),
    ).toBe('sittings_over');
  });
});
