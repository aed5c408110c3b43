import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentPhase,
  cycleState,
  isOpen,
  nextPhase,
  PHASE_KINDS,
  type Phase,
  phaseState,
} from '@/lib/participatory-budget/phases';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const phases: Phase[] = [
  { kind: 'collect', opensAt: at(10), closesAt: at(20) },
  { kind: 'check', opensAt: at(15), closesAt: at(30) },
  { kind: 'evaluate', opensAt: at(40), closesAt: at(50) },
];

describe('phases of a cycle', () => {
  test('a phase is open from its first moment up to, not including, its closing moment', () => {
    expect(isOpen(phases, 'collect', at(9))).toBe(false);
    expect(isOpen(phases, 'collect', at(10))).toBe(true);
    expect(isOpen(phases, 'collect', new Date(at(20).getTime() - 1))).toBe(true);
    expect(isOpen(phases, 'collect', at(20))).toBe(false);
  });

  test('a phase that the cycle does not have is never open', () => {
    expect(isOpen(phases, 'vote', at(12))).toBe(false);
  });

  test('while two overlap, the earlier in the order of the cycle is shown as now', () => {
    expect(currentPhase(phases, at(17))?.kind).toBe('collect');
    expect(currentPhase(phases, at(25))?.kind).toBe('check');
  });

  test('between two phases nothing is open and the next is known', () => {
    expect(currentPhase(phases, at(35))).toBeNull();
    expect(nextPhase(phases, at(35))?.kind).toBe('evaluate');
    expect(nextPhase(phases, at(50))).toBeNull();
  });

  test('a cycle runs from the first opening to the last close, gaps included', () => {
    expect(cycleState(phases, at(9))).toBe('upcoming');
    expect(cycleState(phases, at(10))).toBe('current');
    expect(cycleState(phases, at(35))).toBe('current');
    expect(cycleState(phases, at(50))).toBe('done');
    expect(cycleState([], at(1))).toBe('upcoming');
  });

  test('time only moves a phase forward: upcoming, current, done', () => {
    const order = { upcoming: 0, current: 1, done: 2 };
    const minute = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(minute, minute, minute, minute, fc.constantFrom(...PHASE_KINDS), (a, b, c, d, kind) => {
        const [opens, closes] = [Math.min(a, b), Math.max(a, b) + 1];
        const phase = { kind, opensAt: at(opens), closesAt: at(closes) };
        const [earlier, later] = [Math.min(c, d), Math.max(c, d)];
        expect(order[phaseState(phase, at(earlier))]).toBeLessThanOrEqual(
          order[phaseState(phase, at(later))],
        );
      }),
    );
  });
});
