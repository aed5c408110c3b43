import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { done, type Outcome, refused } from '@/lib/outcome';
import { changedFields } from './content';
import { contentOf } from './hearing-row';
import type { HearingForm } from './input';
import { type HearingAddress, lockHearing } from './lock-hearing';
import { type EditRefusal, whyNotEditDraft } from './policy';
import { columnsOf, composeNotice, storeParts } from './store-notice';

export type EditDraftRefusal = EditRefusal | 'not_found' | 'changed_elsewhere' | 'foreign_settlement';

/** Writes a draft anew. Refused when a colleague has saved it since the form was opened (`form.seen`): nobody's words are lost silently. */
export async function editDraft(
  actor: Staff,
  address: HearingAddress,
  form: HearingForm,
  uploadIds: readonly string[],
  { now }: { now: Date },
): Promise<Outcome<{ hearingId: string }, EditDraftRefusal>> {
  const { hearingId, municipalityId } = address;
  return inTransaction(async (tx) => {
    const hearing = await lockHearing(tx, actor, address);
    if (!hearing) return refused('not_found');
    const refusal = whyNotEditDraft(actor, hearing);
    if (refusal) return refused(refusal);
    if (form.seen !== hearing.updatedAt.toISOString()) return refused('changed_elsewhere');
    const before = contentOf(hearing);
    const files = { uploadIds, ownerId: actor.userId, attempt: form.attempt };
    const notice = await composeNotice(
      tx,
      municipalityId,
      form.notice,
      form.materials,
      before.materials,
      files,
      now,
    );
    if (!notice) return refused('foreign_settlement');
    await tx.hearing.update({ where: { id: hearingId }, data: columnsOf(notice) });
    await storeParts(tx, hearingId, notice, files);
    await recordAudit(tx, {
      actor,
      action: 'hearing.draft_changed',
      subject: 'hearing',
      subjectId: hearingId,
      municipalityId,
      details: { changed: changedFields(before, notice) },
    });
    return done({ hearingId });
  });
}
