import { describe, expect, test } from 'vitest';
import { deadlineOf } from '@/lib/participatory-budget/deadline';
import type { Phase } from '@/lib/participatory-budget/phases';
import { nextStepOf, PROPOSAL_STATES } from '@/lib/participatory-budget/states';

const NOW = new Date('2026-05-20T06:00:00Z');
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const phases: Phase[] = [
  { kind: 'collect', opensAt: days(-5), closesAt: days(5) },
  { kind: 'check', opensAt: days(5), closesAt: days(9) },
  { kind: 'evaluate', opensAt: days(9), closesAt: days(20) },
  { kind: 'decide', opensAt: days(20), closesAt: days(30) },
];

describe('what happens next', () => {
  test('what was submitted is checked by the end of the check', () => {
    expect(nextStepOf('submitted', phases, NOW)).toEqual({
      key: 'check',
      phase: 'check',
      at: days(9),
      when: 'until',
    });
  });

  test('what was returned is to be completed by then', () => {
    expect(nextStepOf('returned', phases, NOW)).toMatchObject({
      key: 'complete',
      at: days(9),
      when: 'until',
    });
  });

  test('what was published waits for the evaluation, then is in it, then waits for the decision', () => {
    expect(nextStepOf('published', phases, NOW)).toMatchObject({
      key: 'evaluate',
      at: days(9),
      when: 'from',
    });
    expect(nextStepOf('published', phases, days(10))).toMatchObject({
      key: 'evaluate',
      at: days(20),
      when: 'until',
    });
    expect(nextStepOf('published', phases, days(25))).toMatchObject({
      key: 'decide',
      at: days(30),
      when: 'until',
    });
    expect(nextStepOf('published', phases, days(31))).toMatchObject({ key: 'none', at: null });
  });

  test.each(PROPOSAL_STATES)('what is %s has an answer also in a cycle without phases', (state) => {
    expect(nextStepOf(state, [], NOW).at).toBeNull();
  });
});

describe('a deadline in words', () => {
  test('a phase that closes at midnight lasts through the day before', () => {
    const closes = new Date('2026-05-20T18:00:00Z');
    expect(deadlineOf(closes, NOW, 'ky')).toEqual({
      text: '2026-жылдын 20-майы',
      dateTime: '2026-05-20',
      daysLeft: 0,
    });
  });

  test('one that closes during the day says the hour', () => {
    const closes = new Date('2026-05-22T12:00:00Z');
    expect(deadlineOf(closes, NOW, 'ru')).toMatchObject({
      text: '22\u00a0мая 2026\u00a0года, 18:00',
      daysLeft: 2,
    });
  });
});
