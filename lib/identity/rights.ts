import { type Actor, holdsRole, type RoleName } from './actor';

/**
 * Who may do what in a municipality, in one table: policies and guards ask it (`rolesWith`), the staff's page shows it, and docs/roles.md
 * prints it (a test compares). A right that no line grants, nobody has.
 */
export const RIGHTS = {
  'desk.see': [
    'clerk',
    'finance',
    'moderator',
    'secretary',
    'administrator',
    'evaluator',
    'observer',
    'village_head',
  ],
  'residency.confirm': ['clerk', 'village_head'],
  'number.decide': ['administrator'],
  'proposal.assist': ['clerk', 'secretary'],
  'proposal.review': ['clerk', 'moderator', 'secretary'],
  'hearing.write': ['clerk', 'secretary', 'administrator'],
  'hearing.publish': ['secretary', 'administrator'],
  'budget.ask': ['finance', 'secretary', 'administrator'],
  'budget.approve': ['finance', 'secretary', 'administrator'],
  'people.see': ['administrator'],
  'people.grant': ['administrator'],
  'people.hand_over': ['administrator'],
  'second_factor.reset': ['administrator'],
  'country.appoint': ['country_administrator'],
} as const satisfies Record<string, readonly RoleName[]>;

export type Right = keyof typeof RIGHTS;
export const RIGHT_NAMES = Object.keys(RIGHTS) as Right[];

/** The rights with which one only looks: an observer has them all, and no other. */
export const LOOKING: readonly Right[] = [
  'desk.see',
  'proposal.review',
  'hearing.write',
  'budget.ask',
  'people.see',
];

export function rolesWith(right: Right): readonly RoleName[] {
  return RIGHTS[right];
}

/** Whether the actor has the right in that municipality now. */
export function hasRight(actor: Actor, municipalityId: string, right: Right): boolean {
  return holdsRole(actor, municipalityId, ...rolesWith(right));
}
