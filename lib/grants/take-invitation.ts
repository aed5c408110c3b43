import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { dayOfColumn } from '@/lib/clock';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import { enqueue } from '@/lib/jobs/enqueue';
import { done, type Outcome, refused } from '@/lib/outcome';
import { writeGrant } from './grant-role';
import { type TakeRefusal, whyNotTake } from './invitation-policy';

/**
 * The invited person takes the role: one account, that of the invited address. A second click finds the role already taken and says so.
 * A term that has begun meanwhile begins now.
 */
export async function takeInvitation(
  person: Person,
  id: string,
  { now }: { now: Date },
): Promise<Outcome<{ grantId: string }, TakeRefusal | 'not_found'>> {
  if (!isUuid(id)) return refused('not_found');
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM grant_invitation WHERE id = ${id}::uuid FOR UPDATE`;
    const invitation = await tx.grantInvitation.findUnique({ where: { id } });
    const account = await tx.user.findUnique({ where: { id: person.userId }, select: { emailIndex: true } });
    if (!invitation || invitation.emailIndex !== account?.emailIndex) return refused('not_found');
    const refusal = whyNotTake(invitation, now);
    if (refusal) return refused(refusal);
    const { role, municipalityId, settlementId } = invitation;
    const written = await writeGrant(tx, {
      userId: person.userId,
      municipalityId,
      settlementId,
      role,
      term: { from: invitation.validFrom < now ? now : invitation.validFrom, to: invitation.validTo },
      order: {
        number: invitation.orderNumber,
        date: dayOfColumn(invitation.orderDate),
        signedBy: invitation.orderSignedBy,
      },
      actor: person,
    });
    if (written === 'already_held' || written === 'leaves_no_administrator') return refused(written);
    await tx.roleGrant.update({ where: { id: written.id }, data: { grantedById: invitation.invitedById } });
    await tx.grantInvitation.update({ where: { id }, data: { takenAt: now } });
    await recordAudit(tx, {
      actor: person,
      action: 'role.taken',
      subject: 'user',
      subjectId: person.userId,
      municipalityId,
      details: { role, grantId: written.id },
    });
    await enqueue(tx, 'role.granted', { grantId: written.id });
    return done({ grantId: written.id });
  });
}
