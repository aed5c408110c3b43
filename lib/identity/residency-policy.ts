import { type Actor, holdsRole } from './actor';
import { rolesWith } from './rights';

/** May this actor do this at the counter, and if not, why. Codes are worded in `residency:refusal.<code>`. */

export const CONFIRMERS = rolesWith('residency.confirm');
export const HOLD_DECIDERS = rolesWith('number.decide');

export type CodeState = { personId: string; usedAt: Date | null; expiresAt: Date };

export type ConfirmRefusal =
  | 'no_permission'
  | 'not_your_village'
  | 'own_account'
  | 'code_expired'
  | 'already_confirmed';

/** Confirming: a clerk of the municipality, or a village head for the own village; never the own account; while the code holds. */
export function whyNotConfirm(
  actor: Actor,
  { municipalityId, settlementId }: { municipalityId: string; settlementId: string },
  code: CodeState,
  now: Date,
): ConfirmRefusal | null {
  if (actor.kind !== 'staff' || !holdsRole(actor, municipalityId, ...CONFIRMERS)) return 'no_permission';
  if (
    !holdsRole(actor, municipalityId, 'clerk') &&
    !actor.grants.some((grant) => grant.role === 'village_head' && grant.settlementId === settlementId)
  )
    return 'not_your_village';
  if (actor.userId === code.personId) return 'own_account';
  if (code.usedAt) return 'already_confirmed';
  return code.expiresAt > now ? null : 'code_expired';
}

export type DecideRefusal = 'no_permission' | 'own_account' | 'own_entry' | 'already_decided';

type Hold = {
  municipalityId: string | null;
  claimantId: string;
  holderId: string;
  enteredById: string | null;
  decidedAt: Date | null;
};

/** Deciding whose a number is: an administrator there who neither entered it nor has one of the accounts (four eyes). */
export function whyNotDecide(actor: Actor, hold: Hold): DecideRefusal | null {
  if (
    actor.kind !== 'staff' ||
    !hold.municipalityId ||
    !holdsRole(actor, hold.municipalityId, ...HOLD_DECIDERS)
  )
    return 'no_permission';
  if (actor.userId === hold.claimantId || actor.userId === hold.holderId) return 'own_account';
  if (actor.userId === hold.enteredById) return 'own_entry';
  return hold.decidedAt ? 'already_decided' : null;
}
