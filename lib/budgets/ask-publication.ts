import 'server-only';
import { askApproval } from '@/lib/approvals/ask-approval';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import { done, type Outcome, refused } from '@/lib/outcome';
import { type AskRefusal, whyNotAsk } from './policy';
import { versionHash } from './version-hash';

/** Asks a second person to publish a hidden version as it is now. `already_asked` when it waits already. */
export async function askPublication(
  actor: Staff,
  { municipalityId, versionId }: { municipalityId: string; versionId: string },
  { now }: { now: Date },
): Promise<Outcome<{ approvalId: string }, AskRefusal | 'already_asked' | 'not_found'>> {
  if (!isUuid(versionId)) return refused('not_found');
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM budget_version WHERE id = ${versionId}::uuid FOR UPDATE`;
    const version = await tx.budgetVersion.findFirst({
      where: { id: versionId, municipalityId },
      select: { state: true, year: true, phase: true, _count: { select: { lines: true } } },
    });
    if (!version) return refused('not_found');
    const refusal = whyNotAsk(actor, municipalityId, {
      state: version.state,
      lineCount: version._count.lines,
    });
    if (refusal) return refused(refusal);
    const payloadHash = await versionHash(tx, versionId);
    const asked = await askApproval(
      tx,
      actor,
      {
        municipalityId,
        command: 'budget.publish',
        subjectKind: 'budget_version',
        subjectId: versionId,
        payloadHash,
      },
      { now },
    );
    if (!asked) return refused('already_asked');
    await recordAudit(tx, {
      actor,
      action: 'approval.asked',
      subject: 'approval',
      subjectId: asked.id,
      municipalityId,
      details: { command: 'budget.publish', subjectId: versionId, payloadHash },
    });
    return done({ approvalId: asked.id });
  });
}
