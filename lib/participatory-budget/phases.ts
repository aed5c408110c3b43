/** Which part of a cycle is open at a moment. Pure; a phase is open from its first moment up to, not including, its closing moment. */
export const PHASE_KINDS = [
  'collect',
  'check',
  'evaluate',
  'appeal',
  'vote',
  'count',
  'decide',
  'implement',
  'report',
] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

export type Phase = { kind: PhaseKind; opensAt: Date; closesAt: Date };
export type PhaseState = 'done' | 'current' | 'upcoming';

export function phaseState(phase: Phase, now: Date): PhaseState {
  if (now < phase.opensAt) return 'upcoming';
  return now < phase.closesAt ? 'current' : 'done';
}

export function phaseOf(phases: readonly Phase[], kind: PhaseKind): Phase | null {
  return phases.find((phase) => phase.kind === kind) ?? null;
}

export function isOpen(phases: readonly Phase[], kind: PhaseKind, now: Date): boolean {
  const phase = phaseOf(phases, kind);
  return phase !== null && phaseState(phase, now) === 'current';
}

/** The phase to show as "now": the first open one in the order of the cycle (residents before offices, when two overlap). */
export function currentPhase(phases: readonly Phase[], now: Date): Phase | null {
  return phases.find((phase) => phaseState(phase, now) === 'current') ?? null;
}

/** The phase that opens next after a moment. */
export function nextPhase(phases: readonly Phase[], now: Date): Phase | null {
  const coming = phases.filter((phase) => phaseState(phase, now) === 'upcoming');
  return coming.reduce<Phase | null>(
    (first, phase) => (first && first.opensAt <= phase.opensAt ? first : phase),
    null,
  );
}

/** Before its first phase, from the first opening to the last closing, or after. A cycle without phases has not begun. */
export function cycleState(phases: readonly Phase[], now: Date): PhaseState {
  if (phases.length === 0) return 'upcoming';
  const opens = Math.min(...phases.map(({ opensAt }) => opensAt.getTime()));
  const closes = Math.max(...phases.map(({ closesAt }) => closesAt.getTime()));
  if (now.getTime() < opens) return 'upcoming';
  return now.getTime() < closes ? 'current' : 'done';
}
