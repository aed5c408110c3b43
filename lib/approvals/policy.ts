import { type Actor, holdsRole, type RoleName } from '@/lib/identity/actor';

/**
 * What needs four eyes, each with who may ask and who may approve in docs/roles.md: publishing a budget version, and, when they come, an
 * import of confirmed residents and a count of ballots or signatures.
 */
export const APPROVED_COMMANDS = ['budget.publish', 'residency.import', 'count.confirm'] as const;
export type ApprovedCommand = (typeof APPROVED_COMMANDS)[number];

/** How long a request waits; afterwards it is asked anew. */
export const APPROVAL_DAYS = 14;

export type DecideRefusal =
  | 'no_permission'
  | 'own_request'
  | 'already_decided'
  | 'expired'
  | 'changed_meanwhile';

type Judged = {
  municipalityId: string;
  askedById: string;
  /** Before the request was handed over. */
  firstAskedById: string | null;
  decidedAt: Date | null;
  expiresAt: Date;
  payloadHash: string;
};

/**
 * May this actor approve or refuse now, and if not, why. `roles`: who approves this kind of thing. `payloadHash`: of the thing as it is
 * now; another one than was asked for means that it has changed. Worded in `people:refusal.<code>`.
 */
export function whyNotDecide(
  actor: Actor,
  approval: Judged,
  { roles, payloadHash }: { roles: readonly RoleName[]; payloadHash: string },
  now: Date,
): DecideRefusal | null {
  if (actor.kind !== 'staff' || !holdsRole(actor, approval.municipalityId, ...roles)) return 'no_permission';
  if (approval.decidedAt) return 'already_decided';
  if ([approval.askedById, approval.firstAskedById].includes(actor.userId)) return 'own_request';
  if (approval.expiresAt <= now) return 'expired';
  return approval.payloadHash === payloadHash ? null : 'changed_meanwhile';
}
