import 'server-only';
import { decideApproval, lockApproval } from '@/lib/approvals/decide-approval';
import { type DecideRefusal, whyNotDecide } from '@/lib/approvals/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { rolesWith } from '@/lib/identity/rights';
import { done, type Outcome, refused } from '@/lib/outcome';
import { versionHash } from './version-hash';

type Address = { municipalityId: string; approvalId: string };
/** What the second person had before the eyes: the hash that the page showed. */
type Decision = { decision: 'approved' | 'refused'; seenHash: string };

/**
 * The second person publishes what the first asked for, or refuses it. Published is exactly what both saw: a version that changed since
 * the request or since the page was opened is refused with `changed_meanwhile`. The version published before for the same phase and
 * number is superseded, never deleted.
 */
export async function publishBudgetVersion(
  actor: Staff,
  { municipalityId, approvalId }: Address,
  { decision, seenHash }: Decision,
  { now }: { now: Date },
): Promise<Outcome<{ versionId: string }, DecideRefusal | 'not_found'>> {
  return inTransaction(async (tx) => {
    const approval = await lockApproval(tx, { municipalityId, approvalId, command: 'budget.publish' });
    if (!approval) return refused('not_found');
    const versionId = approval.subjectId;
    await tx.$queryRaw`SELECT 1 FROM budget_version WHERE id = ${versionId}::uuid FOR UPDATE`;
    const payloadHash = await versionHash(tx, versionId);
    const roles = rolesWith('budget.approve');
    const refusal = whyNotDecide(actor, approval, { roles, payloadHash }, now);
    if (refusal) return refused(refusal);
    if (seenHash !== payloadHash) return refused('changed_meanwhile');
    await decideApproval(tx, actor, approvalId, decision, { now });
    const version = await tx.budgetVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: { year: true, phase: true, ordinal: true, _count: { select: { lines: true } } },
    });
    const { year, phase, ordinal } = version;
    if (decision === 'approved') {
      await tx.budgetVersion.updateMany({
        where: { municipalityId, year, phase, ordinal, state: 'published' },
        data: { state: 'superseded' },
      });
      await tx.budgetVersion.update({
        where: { id: versionId },
        data: { state: 'published', publishedAt: now },
      });
    }
    await recordAudit(tx, {
      actor,
      municipalityId,
      ...(decision === 'approved'
        ? {
            action: 'budget.published',
            subject: 'budget_version',
            subjectId: versionId,
            details: { year, phase, lines: version._count.lines, approvalId, askedBy: approval.askedById },
          }
        : {
            action: 'approval.refused',
            subject: 'approval',
            subjectId: approvalId,
            details: { command: 'budget.publish', subjectId: versionId },
          }),
    });
    return done({ versionId });
  });
}
