import { LEVELS, type Level } from './levels';

/**
 * The level that each act of a resident needs, in one table. An act of law may demand more: a cycle says so by `submitLevel`.
 * Whatever counts heads (ballots, signatures) will need `residency` at least (domain §9).
 */
export const REQUIRED_LEVEL = {
  submit_proposal: 'contact',
} as const satisfies Record<string, Level>;

export type LevelledAct = keyof typeof REQUIRED_LEVEL;

/** What the table says, or what the act demands beyond it. */
export function neededLevel(act: LevelledAct, demanded: Level): Level {
  const least = REQUIRED_LEVEL[act];
  return LEVELS.indexOf(demanded) > LEVELS.indexOf(least) ? demanded : least;
}
