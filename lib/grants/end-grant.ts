import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { addDays, momentOf } from '@/lib/clock';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import { enqueue } from '@/lib/jobs/enqueue';
import { done, type Outcome, refused } from '@/lib/outcome';
import type { EndInput } from './input';
import { keepsAdministrator } from './keeps-administrator';
import { type EndRefusal, whyNotEnd } from './policy';

/**
 * Ends a role by an order, at once or at the end of a day; the staff's sessions of that person end with it (lib/auth/session). A role that
 * has not begun never begins. Told to the person by letter.
 */
export async function endGrant(
  actor: Staff,
  { municipalityId, grantId }: { municipalityId: string; grantId: string },
  { until, order }: EndInput,
  { now }: { now: Date },
): Promise<Outcome<{ grantId: string }, EndRefusal | 'not_found'>> {
  if (!isUuid(grantId)) return refused('not_found');
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM role_grant WHERE id = ${grantId}::uuid FOR UPDATE`;
    const grant = await tx.roleGrant.findFirst({
      where: { id: grantId, municipalityId },
      select: { userId: true, role: true, municipalityId: true, validFrom: true, validTo: true },
    });
    if (!grant) return refused('not_found');
    const refusal = whyNotEnd(actor, grant, { until, orderDate: order.date }, now);
    if (refusal) return refused(refusal);
    const wished = until ? momentOf(addDays(until, 1)) : now;
    if (grant.role === 'administrator') {
      const to = new Date(Math.max(wished.getTime(), grant.validFrom.getTime()));
      const instead = { from: grant.validFrom, to };
      if (!(await keepsAdministrator(tx, municipalityId, { grantId, instead })))
        return refused('leaves_no_administrator');
    }
    // The database compares: it keeps moments more finely than the portal reads them.
    await tx.$executeRaw`
      UPDATE role_grant SET valid_to = GREATEST(valid_from, ${wished}::timestamptz), ended_at = ${now}::timestamptz,
        ended_by_id = ${actor.userId}::uuid, end_order_number = ${order.number}, end_order_date = ${order.date}::date,
        end_order_signed_by = ${order.signedBy}
      WHERE id = ${grantId}::uuid`;
    await recordAudit(tx, {
      actor,
      action: 'role.ended',
      subject: 'user',
      subjectId: grant.userId,
      municipalityId,
      details: { role: grant.role, grantId },
    });
    await enqueue(tx, 'role.ended', { grantId });
    return done({ grantId });
  });
}
