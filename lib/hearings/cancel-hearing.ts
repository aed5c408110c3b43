import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { done, type Outcome, refused } from '@/lib/outcome';
import { appendVersion } from './append-version';
import { contentOf } from './hearing-row';
import { findVersionByAttempt, type HearingAddress, lockHearing } from './lock-hearing';
import { type CancelRefusal, whyNotCancel } from './policy';

type Cancellation = { attempt: string; reasonKy: string; reasonRu: string };

/** Calls a hearing off, with the reason in both languages. It stays on its page, in the list and in the feed, marked as cancelled. */
export async function cancelHearing(
  actor: Staff,
  address: HearingAddress,
  { attempt, reasonKy, reasonRu }: Cancellation,
  { now }: { now: Date },
): Promise<Outcome<{ version: number }, CancelRefusal | 'not_found'>> {
  const { hearingId, municipalityId } = address;
  return inTransaction(async (tx) => {
    const hearing = await lockHearing(tx, actor, address);
    if (!hearing) return refused('not_found');
    const first = await findVersionByAttempt(tx, hearingId, attempt);
    if (first) return done({ version: first.number });
    const before = contentOf(hearing);
    const refusal = whyNotCancel(actor, hearing, before, now);
    if (refusal) return refused(refusal);
    const reason = { ky: reasonKy, ru: reasonRu };
    const content = { ...before, cancelled: reason };
    const version = await appendVersion(tx, {
      hearingId,
      attempt,
      content,
      changed: ['cancelled'],
      note: reason,
      actor,
      now,
    });
    await tx.hearing.update({
      where: { id: hearingId },
      data: {
        state: 'cancelled',
        stateSince: now,
        cancelledAt: now,
        cancelReasonKy: reasonKy,
        cancelReasonRu: reasonRu,
        sequence: { increment: 1 },
      },
    });
    await recordAudit(tx, {
      actor,
      action: 'hearing.cancelled',
      subject: 'hearing',
      subjectId: hearingId,
      municipalityId,
      details: { version: version.number, contentHash: version.contentHash },
    });
    await enqueue(tx, 'hearing.published', { hearingId, version: version.number });
    return done({ version: version.number });
  });
}
