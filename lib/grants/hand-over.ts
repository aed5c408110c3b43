import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { inForce } from '@/lib/identity/in-force';
import { hasRight } from '@/lib/identity/rights';
import { isUuid } from '@/lib/identity/uuid';
import { enqueue } from '@/lib/jobs/enqueue';
import { done, type Outcome, refused } from '@/lib/outcome';
import { mayReceive } from './duties-queries';

export type HandoverRefusal = 'no_permission' | 'same_person' | 'nothing_open' | 'receiver_may_not';
type Handed = { drafts: number; requests: number };

/**
 * Hands every open duty of one person to another, at once: drafts of hearings and requests that wait for a second person. What was done
 * stays done by who did it; a request keeps who asked first, so that handing over is no way round four eyes. Told to both by letter.
 */
export async function handOver(
  actor: Staff,
  { municipalityId, fromId, toId }: { municipalityId: string; fromId: string; toId: string },
  { now }: { now: Date },
): Promise<Outcome<Handed, HandoverRefusal>> {
  if (!hasRight(actor, municipalityId, 'people.hand_over')) return refused('no_permission');
  if (!isUuid(fromId) || !isUuid(toId)) return refused('receiver_may_not');
  if (fromId === toId) return refused('same_person');
  return inTransaction(async (tx) => {
    // Two handovers of one municipality go one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('handover/' || ${municipalityId}, 0))`;
    const mine = { municipalityId, responsibleId: fromId, state: 'draft' as const };
    const asked = { municipalityId, askedById: fromId, decidedAt: null, expiresAt: { gt: now } };
    const drafts = await tx.hearing.count({ where: mine });
    const requests = await tx.approval.count({ where: asked });
    if (drafts + requests === 0) return refused('nothing_open');
    const held = await tx.roleGrant.findMany({
      where: { municipalityId, userId: toId, ...inForce(now) },
      select: { role: true },
    });
    if (
      !mayReceive(
        held.map(({ role }) => role),
        { drafts, requests },
      )
    )
      return refused('receiver_may_not');
    await tx.hearing.updateMany({ where: mine, data: { responsibleId: toId } });
    await tx.approval.updateMany({ where: asked, data: { askedById: toId } });
    await recordAudit(tx, {
      actor,
      action: 'duties.handed_over',
      subject: 'user',
      subjectId: fromId,
      municipalityId,
      details: { to: toId, drafts, requests },
    });
    await enqueue(tx, 'duties.handed_over', {
      handover: { municipalityId, fromId, toId, drafts, requests, at: now.getTime() },
    });
    return done({ drafts, requests });
  });
}
