import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import { holdsRole, type Staff } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import { done, type Outcome, refused } from '@/lib/outcome';
import { whyNotTake } from './invitation-policy';

/** Takes an invitation back before it is taken: a wrong address, a changed mind. */
export async function withdrawInvitation(
  actor: Staff,
  { municipalityId, invitationId }: { municipalityId: string; invitationId: string },
  { now }: { now: Date },
): Promise<Outcome<null, 'no_permission' | 'already_taken' | 'expired' | 'withdrawn' | 'not_found'>> {
  if (!isUuid(invitationId)) return refused('not_found');
  return inTransaction(async (tx) => {
    if (!holdsRole(actor, municipalityId, 'administrator')) return refused('no_permission');
    await tx.$queryRaw`SELECT 1 FROM grant_invitation WHERE id = ${invitationId}::uuid FOR UPDATE`;
    const invitation = await tx.grantInvitation.findFirst({ where: { id: invitationId, municipalityId } });
    if (!invitation) return refused('not_found');
    const refusal = whyNotTake(invitation, now);
    if (refusal) return refused(refusal);
    await tx.grantInvitation.update({ where: { id: invitationId }, data: { withdrawnAt: now } });
    await recordAudit(tx, {
      actor,
      action: 'role.offer_withdrawn',
      subject: 'grant_invitation',
      subjectId: invitationId,
      municipalityId,
      details: { role: invitation.role },
    });
    return done(null);
  });
}
