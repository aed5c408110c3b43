import { addDays, type Day, dayOf, momentOf } from '@/lib/clock';
import { type Actor, holdsRole, isCountryAdministrator, type RoleName } from '@/lib/identity/actor';

/** May this actor give or end this role now, and if not, why. Codes are worded in `people:refusal.<code>`. */

/** A term: begun at `from`, ended at the first moment outside, `to`; null is without end. */
export type Term = { from: Date; to: Date | null };

/** The term of days in Bishkek: the last day counts whole. A term that begins today begins now. */
export function termOf({ from, to }: { from: Day | null; to: Day | null }, now: Date): Term {
  return {
    from: from && from !== dayOf(now) ? momentOf(from) : now,
    to: to ? momentOf(addDays(to, 1)) : null,
  };
}

export type GrantRefusal =
  | 'no_permission'
  | 'begins_in_past'
  | 'ends_in_past'
  | 'order_in_future'
  | 'not_its_settlement'
  | 'already_held'
  | 'leaves_no_administrator';

/**
 * Giving a role: the municipality's administrator gives any role there; a country administrator only that of an administrator, so that a
 * municipality can begin; the country's own are appointed on the server (`npm run grant`).
 */
export function whyNotGrant(
  actor: Actor,
  { municipalityId, role }: { municipalityId: string | null; role: RoleName },
  term: Term,
  orderDate: Day,
  now: Date,
): GrantRefusal | null {
  if (!mayGrant(actor, municipalityId, role)) return 'no_permission';
  if (dayOf(term.from) < dayOf(now)) return 'begins_in_past';
  if (term.to && (term.to <= now || term.to <= term.from)) return 'ends_in_past';
  return orderDate > dayOf(now) ? 'order_in_future' : null;
}

export function mayGrant(actor: Actor, municipalityId: string | null, role: RoleName): boolean {
  if (actor.kind === 'system') return true;
  if (municipalityId === null || role === 'country_administrator') return false;
  return (
    holdsRole(actor, municipalityId, 'administrator') ||
    (role === 'administrator' && isCountryAdministrator(actor))
  );
}

export type EndRefusal =
  | 'no_permission'
  | 'already_ended'
  | 'ends_in_past'
  | 'order_in_future'
  | 'leaves_no_administrator';

/** Ending a role: by the municipality's administrator, from now on or at the end of a day to come. What has ended stays as it was. */
export function whyNotEnd(
  actor: Actor,
  grant: { municipalityId: string | null; validTo: Date | null },
  { until, orderDate }: { until: Day | null; orderDate: Day },
  now: Date,
): EndRefusal | null {
  if (!grant.municipalityId || !holdsRole(actor, grant.municipalityId, 'administrator'))
    return 'no_permission';
  if (grant.validTo && grant.validTo <= now) return 'already_ended';
  if (until && until < dayOf(now)) return 'ends_in_past';
  return orderDate > dayOf(now) ? 'order_in_future' : null;
}
