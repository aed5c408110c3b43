import type { Locale } from '@/lib/i18n/locales';

/** Roles granted to a person for one municipality, save the last: docs/roles.md tells what each may do. */
export const ROLES = [
  'clerk',
  'finance',
  'moderator',
  'secretary',
  'administrator',
  'evaluator',
  'monitor',
  'deputy',
  'observer',
  'village_head',
  'country_administrator',
] as const;
export type RoleName = (typeof ROLES)[number];

/** Roles that enter the staff part of their municipality. An observer only looks; a deputy and a resident who monitors are no staff. */
export const STAFF_ROLES = [
  'clerk',
  'finance',
  'moderator',
  'secretary',
  'administrator',
  'evaluator',
  'observer',
  'village_head',
] as const satisfies readonly RoleName[];

/** Whether there is a staff part for a role: it opens only to whoever has shown the second factor. */
export function entersStaffPart(role: RoleName): boolean {
  return role === 'country_administrator' || (STAFF_ROLES as readonly RoleName[]).includes(role);
}

/** A role in force. `municipalityId` is null for a country administrator only; `settlementId` is set for a village head only. */
export type Grant = { role: RoleName; municipalityId: string | null; settlementId?: string | null };

/** How sure we are who it is: each act states the level it needs. */
export const ASSURANCE = ['contact_confirmed', 'residency_confirmed', 'national_sign_on'] as const;
export type Assurance = (typeof ASSURANCE)[number];

/** Somebody who has not signed in. */
export type Visitor = { kind: 'visitor' };

/** A signed-in person with a confirmed contact. */
export type Resident = {
  kind: 'resident';
  userId: string;
  email: string | null;
  /** +996…; whoever signed in by phone may have no address. */
  phone?: string | null;
  locale: Locale;
  assurance: Assurance;
  residence: { settlementId: string; municipalityId: string } | null;
  /** Holds a role of the staff, but has not shown the second factor in this session: until then that role does not count. */
  awaitsSecondFactor?: true;
};

/** The same person acting for offices: `grants` are those in force now. */
export type Staff = Omit<Resident, 'kind'> & { kind: 'staff'; grants: Grant[] };

/** A job of the portal itself. */
export type System = { kind: 'system'; job: string };

export type Actor = Visitor | Resident | Staff | System;
export type Person = Resident | Staff;

export const SYSTEM = (job: string): System => ({ kind: 'system', job });

/** Whether the actor holds one of the roles in that municipality now. */
export function holdsRole(actor: Actor, municipalityId: string, ...roles: RoleName[]): boolean {
  return (
    actor.kind === 'staff' &&
    actor.grants.some((grant) => grant.municipalityId === municipalityId && roles.includes(grant.role))
  );
}

/** Whether the actor cares for the whole portal: appoints the first administrator of a municipality, and acts in none. */
export function isCountryAdministrator(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.grants.some(({ role }) => role === 'country_administrator');
}

export function isPerson(actor: Actor): actor is Person {
  return actor.kind === 'resident' || actor.kind === 'staff';
}
