import type { Actor, Person } from './actor';

/** How sure the portal is who acts, from nothing to the most. Each action states the level it needs (required-levels.ts). */
export const LEVELS = ['visitor', 'contact', 'residency', 'national'] as const;
export type Level = (typeof LEVELS)[number];

const OF_ASSURANCE = {
  contact_confirmed: 'contact',
  residency_confirmed: 'residency',
  national_sign_on: 'national',
} as const satisfies Record<Person['assurance'], Level>;

/**
 * The level of an actor in one municipality. A confirmed residence and the national sign-on count where the person lives; elsewhere
 * the same person is somebody with a confirmed contact. A job of the portal acts for nobody and has no level.
 */
export function levelOf(actor: Actor, municipalityId: string): Level {
  if (actor.kind === 'visitor' || actor.kind === 'system') return 'visitor';
  return actor.residence?.municipalityId === municipalityId ? OF_ASSURANCE[actor.assurance] : 'contact';
}

export function reaches(level: Level, needed: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
}
