import { describe, expect, test } from 'vitest';
import { type Actor, type Resident, ROLES, type Staff, SYSTEM } from '@/lib/identity/actor';
import type { Phase } from '@/lib/participatory-budget/phases';
import {
  mayReadMatter,
  REVIEWERS,
  whyNotAssist,
  whyNotComplete,
  whyNotReview,
  whyNotSubmit,
  whyNotWithdraw,
} from '@/lib/participatory-budget/policy';
import { PROPOSAL_STATES } from '@/lib/participatory-budget/states';

const NOW = new Date('2026-05-20T06:00:00Z');
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const phases: Phase[] = [
  { kind: 'collect', opensAt: days(-5), closesAt: days(5) },
  { kind: 'check', opensAt: days(5), closesAt: days(9) },
];
const cycle = { municipalityId: 'here', phases, proposalsPerPerson: 2, submitLevel: 'contact' as const };
const resident: Resident = {
  kind: 'resident',
  userId: 'me',
  email: 'me@ashar.example',
  locale: 'ky',
  assurance: 'contact_confirmed',
  residence: { settlementId: 'village', municipalityId: 'here' },
};
const staffWith = (grants: Staff['grants']): Staff => ({
  ...resident,
  kind: 'staff',
  userId: 'clerk',
  grants,
});

describe('submitting', () => {
  test.each<[string, Actor, number, number, string | null]>([
    ['a visitor must sign in', { kind: 'visitor' }, 0, 0, 'sign_in_required'],
    ['a job of the portal proposes nothing', SYSTEM('x'), 0, 0, 'sign_in_required'],
    [
      'somebody without a settlement must choose one',
      { ...resident, residence: null },
      0,
      0,
      'settlement_required',
    ],
    [
      'a resident of elsewhere may not',
      { ...resident, residence: { settlementId: 'v', municipalityId: 'there' } },
      0,
      0,
      'other_municipality',
    ],
    ['before the opening', resident, 0, -6, 'phase_not_open'],
    ['at the closing moment', resident, 0, 5, 'deadline_passed'],
    ['one proposal too many', resident, 2, 0, 'limit_reached'],
    ['the last that is allowed', resident, 1, 0, null],
    ['staff who live there are residents too', { ...resident, kind: 'staff', grants: [] }, 0, 0, null],
  ])('%s', (_, actor, mine, day, refusal) => {
    expect(whyNotSubmit(actor, cycle, mine, days(day))).toBe(refusal);
  });

  test.each([
    ['contact', 'contact_confirmed', null],
    ['residency', 'contact_confirmed', 'residency_required'],
    ['residency', 'residency_confirmed', null],
    ['residency', 'national_sign_on', null],
    ['national', 'residency_confirmed', 'national_required'],
    ['national', 'national_sign_on', null],
  ] as const)('a cycle that demands %s and a person with %s: %s', (submitLevel, assurance, refusal) => {
    expect(whyNotSubmit({ ...resident, assurance }, { ...cycle, submitLevel }, 0, NOW)).toBe(refusal);
  });

  test('a cycle without submission is not open', () => {
    expect(whyNotSubmit(resident, { ...cycle, phases: [] }, 0, NOW)).toBe('phase_not_open');
  });
});

describe('entering for a resident who came on foot', () => {
  const clerk = staffWith([{ role: 'clerk', municipalityId: 'here' }]);

  test.each(ROLES)('a %s', (role) => {
    const expected = role === 'clerk' || role === 'secretary' ? null : 'no_permission';
    expect(whyNotAssist(staffWith([{ role, municipalityId: 'here' }]), cycle, 0, NOW)).toBe(expected);
    expect(whyNotAssist(staffWith([{ role, municipalityId: 'there' }]), cycle, 0, NOW)).toBe('no_permission');
  });

  test.each([
    ['before the opening', cycle, 0, -6, 'phase_not_open'],
    ['after the close', cycle, 0, 5, 'deadline_passed'],
    ['one proposal too many', cycle, 2, 0, 'limit_reached'],
    [
      'a cycle that demands the confirmed residence: the passport is it',
      { ...cycle, submitLevel: 'residency' },
      0,
      0,
      null,
    ],
    [
      'a cycle that demands the national sign-on',
      { ...cycle, submitLevel: 'national' },
      0,
      0,
      'national_required',
    ],
  ] as const)('%s', (_, rules, mine, day, refusal) => {
    expect(whyNotAssist(clerk, rules, mine, days(day))).toBe(refusal);
  });
});

describe('withdrawing and completing', () => {
  test.each(PROPOSAL_STATES)('a proposal that is %s', (state) => {
    const withdrawable = ['submitted', 'returned', 'published'].includes(state);
    expect(whyNotWithdraw({ state })).toBe(
      withdrawable ? null : state === 'withdrawn' ? 'already_withdrawn' : 'already_decided',
    );
    expect(whyNotComplete({ state }, phases, NOW)).toBe(state === 'returned' ? null : 'not_returned');
  });

  test('completing ends with the check, or with submission where there is no check', () => {
    expect(whyNotComplete({ state: 'returned' }, phases, days(8))).toBeNull();
    expect(whyNotComplete({ state: 'returned' }, phases, days(9))).toBe('deadline_passed');
    expect(whyNotComplete({ state: 'returned' }, phases.slice(0, 1), days(5))).toBe('deadline_passed');
    expect(whyNotComplete({ state: 'returned' }, [], NOW)).toBe('deadline_passed');
  });
});

describe('checking', () => {
  const waiting = {
    municipalityId: 'here',
    authorId: 'me',
    enteredById: null,
    state: 'submitted' as const,
  };

  test.each(ROLES)('a %s of the municipality', (role) => {
    const expected = (REVIEWERS as readonly string[]).includes(role) ? null : 'no_permission';
    expect(whyNotReview(staffWith([{ role, municipalityId: 'here' }]), waiting)).toBe(expected);
    expect(whyNotReview(staffWith([{ role, municipalityId: 'there' }]), waiting)).toBe('no_permission');
  });

  test('nobody checks the own proposal', () => {
    const clerk = staffWith([{ role: 'clerk', municipalityId: 'here' }]);
    expect(whyNotReview(clerk, { ...waiting, authorId: clerk.userId })).toBe('own_proposal');
  });

  test('nobody checks what the own hand has entered for a resident', () => {
    const clerk = staffWith([{ role: 'clerk', municipalityId: 'here' }]);
    expect(whyNotReview(clerk, { ...waiting, enteredById: clerk.userId })).toBe('own_entry');
  });

  test.each(PROPOSAL_STATES.filter((state) => state !== 'submitted'))(
    'what is %s has been decided by somebody else',
    (state) => {
      const clerk = staffWith([{ role: 'clerk', municipalityId: 'here' }]);
      expect(whyNotReview(clerk, { ...waiting, state })).toBe('changed_elsewhere');
    },
  );

  test('residents and visitors check nothing', () => {
    expect(whyNotReview(resident, waiting)).toBe('no_permission');
    expect(whyNotReview({ kind: 'visitor' }, waiting)).toBe('no_permission');
  });
});

test('the matter of a proposal is public once published, until it is withdrawn', () => {
  expect(mayReadMatter({ publishedAt: null, state: 'submitted' })).toBe(false);
  expect(mayReadMatter({ publishedAt: NOW, state: 'published' })).toBe(true);
  expect(mayReadMatter({ publishedAt: NOW, state: 'withdrawn' })).toBe(false);
});
