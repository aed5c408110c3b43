import 'server-only';
import { type AuditEntry, recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { done, type Outcome, refused } from '@/lib/outcome';
import { type ReviewRefusal, whyNotReview } from './policy';
import type { ReviewInput } from './review-input';
import { STATE_AFTER } from './review-reasons';

/**
 * The formal check: publish, return for completion, reject, or refer to the competent body. A published or referred proposal becomes public.
 * Of two reviewers at once the first decides; the second is refused with `changed_elsewhere`.
 */
export async function reviewProposal(
  actor: Staff,
  { proposalId, municipalityId, input }: { proposalId: string; municipalityId: string; input: ReviewInput },
  { now }: { now: Date },
): Promise<Outcome<{ id: string; number: number }, ReviewRefusal | 'not_found'>> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM proposal WHERE id = ${proposalId}::uuid FOR UPDATE`;
    const proposal = await tx.proposal.findFirst({
      where: { id: proposalId, municipalityId },
      select: {
        number: true,
        state: true,
        authorId: true,
        municipalityId: true,
        publishedAt: true,
        assisted: { select: { enteredById: true } },
      },
    });
    if (!proposal) return refused('not_found');
    const enteredById = proposal.assisted?.enteredById ?? null;
    const refusal = whyNotReview(actor, { ...proposal, enteredById });
    if (refusal) return refused(refusal);
    const state = STATE_AFTER[input.decision];
    const explained = state !== 'published';
    const isPublic = state === 'published' || state === 'referred';
    await tx.proposal.update({
      where: { id: proposalId },
      data: {
        state,
        stateSince: now,
        publishedAt: isPublic ? (proposal.publishedAt ?? now) : proposal.publishedAt,
        reviewReason: explained ? input.reason : null,
        reviewTextKy: (explained && input.textKy) || null,
        reviewTextRu: (explained && input.textRu) || null,
        competentBodyKy: state === 'referred' ? input.bodyKy : null,
        competentBodyRu: state === 'referred' ? input.bodyRu : null,
        events: { create: { state, at: now, reason: explained ? input.reason : null } },
      },
    });
    await recordAudit(tx, {
      ...actOf(state, proposal.number, input.reason),
      subject: 'proposal',
      subjectId: proposalId,
      municipalityId,
      actor,
    });
    await enqueue(tx, 'proposal.reviewed', { proposalId });
    return done({ id: proposalId, number: proposal.number });
  });
}

type ReviewAct = Extract<
  AuditEntry,
  { action: 'proposal.published' | 'proposal.returned' | 'proposal.rejected' | 'proposal.referred' }
>;
type Act = ReviewAct extends infer Entry
  ? Entry extends ReviewAct
    ? Pick<Entry, 'action' | 'details'>
    : never
  : never;

function actOf(state: (typeof STATE_AFTER)[keyof typeof STATE_AFTER], number: number, reason: string): Act {
  switch (state) {
    case 'published':
      return { action: 'proposal.published', details: { number } };
    case 'returned':
      return { action: 'proposal.returned', details: { reason } };
    case 'rejected':
      return { action: 'proposal.rejected', details: { reason } };
    case 'referred':
      return { action: 'proposal.referred', details: { reason } };
    default:
      return state satisfies never;
  }
}
