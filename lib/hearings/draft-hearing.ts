import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { done, type Outcome, refused } from '@/lib/outcome';
import type { HearingForm } from './input';
import { whyNotDraft } from './policy';
import { columnsOf, composeNotice, storeParts } from './store-notice';

export type DraftRefusal = 'no_permission' | 'foreign_settlement';

/** Starts a draft that only the office sees. A second click of the same form finds the first draft. */
export async function draftHearing(
  actor: Staff,
  municipalityId: string,
  form: HearingForm,
  uploadIds: readonly string[],
  { now }: { now: Date },
): Promise<Outcome<{ hearingId: string }, DraftRefusal>> {
  const refusal = whyNotDraft(actor, municipalityId);
  if (refusal) return refused(refusal);
  return inTransaction(async (tx) => {
    const files = { uploadIds, ownerId: actor.userId, attempt: form.attempt };
    const found = await tx.hearing.findFirst({
      where: { attempt: form.attempt, municipalityId },
      select: { id: true },
    });
    if (found) return done({ hearingId: found.id });
    const notice = await composeNotice(tx, municipalityId, form.notice, [], [], files, now);
    if (!notice) return refused('foreign_settlement');
    const [created] = await tx.hearing.createManyAndReturn({
      data: [
        {
          ...columnsOf(notice),
          municipalityId,
          attempt: form.attempt,
          stateSince: now,
          createdById: actor.userId,
          responsibleId: actor.userId,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!created) {
      const first = await tx.hearing.findFirst({
        where: { attempt: form.attempt, municipalityId },
        select: { id: true },
      });
      return first ? done({ hearingId: first.id }) : refused('no_permission');
    }
    await storeParts(tx, created.id, notice, files);
    await recordAudit(tx, {
      actor,
      action: 'hearing.drafted',
      subject: 'hearing',
      subjectId: created.id,
      municipalityId,
      details: { kind: notice.kind },
    });
    return done({ hearingId: created.id });
  });
}
