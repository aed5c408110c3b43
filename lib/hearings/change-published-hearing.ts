import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { dayOf } from '@/lib/clock';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { done, type Outcome, refused } from '@/lib/outcome';
import { appendVersion } from './append-version';
import { changedFields, type NoticeTexts } from './content';
import { contentOf } from './hearing-row';
import type { HearingForm } from './input';
import { findVersionByAttempt, type HearingAddress, lockHearing } from './lock-hearing';
import { type ChangeRefusal, whyNotChange } from './policy';
import { isTranslated, publicationProblems } from './readiness';
import { hearingRules } from './rules';
import { stateAfter } from './states';
import { columnsOf, composeNotice, storeParts } from './store-notice';

export type ChangePublishedRefusal =
  | ChangeRefusal
  | 'not_found'
  | 'changed_elsewhere'
  | 'foreign_settlement'
  | 'nothing_changed';

/**
 * Changes an announced hearing for everyone to see: a new version with the note ("the hall is closed for repair") and the names of
 * what changed; the versions before stay. A day that moves must keep the notice period again; a place may change at any time.
 */
export async function changePublishedHearing(
  actor: Staff,
  address: HearingAddress,
  form: HearingForm & { note: NoticeTexts },
  uploadIds: readonly string[],
  { now }: { now: Date },
): Promise<Outcome<{ version: number }, ChangePublishedRefusal>> {
  const { hearingId, municipalityId } = address;
  const rules = await hearingRules(municipalityId, dayOf(now));
  return inTransaction(async (tx) => {
    const hearing = await lockHearing(tx, actor, address);
    if (!hearing) return refused('not_found');
    const first = await findVersionByAttempt(tx, hearingId, form.attempt);
    if (first) return done({ version: first.number });
    const impossible = whyNotChange(actor, hearing);
    if (impossible) return refused(impossible);
    if (form.seen !== hearing.updatedAt.toISOString()) return refused('changed_elsewhere');

    const before = contentOf(hearing);
    const files = { uploadIds, ownerId: actor.userId, attempt: form.attempt };
    const typed = await composeNotice(
      tx,
      municipalityId,
      form.notice,
      form.materials,
      before.materials,
      files,
      now,
    );
    if (!typed) return refused('foreign_settlement');
    const content = isTranslated(typed) ? { ...typed, translationDue: null } : typed;
    const changed = changedFields(before, content);
    if (changed.length === 0) return refused('nothing_changed');
    const refusal = whyNotChange(actor, hearing, publicationProblems(content, { now, rules, before }));
    if (refusal) return refused(refusal);

    const state = stateAfter('change', hearing.state) ?? hearing.state;
    const version = await appendVersion(tx, {
      hearingId,
      attempt: form.attempt,
      content,
      changed,
      note: form.note,
      actor,
      now,
    });
    await tx.hearing.update({
      where: { id: hearingId },
      data: {
        ...columnsOf(content),
        sequence: { increment: 1 },
        ...(state === hearing.state ? {} : { state, stateSince: now }),
      },
    });
    await storeParts(tx, hearingId, content, files);
    await recordAudit(tx, {
      actor,
      action: 'hearing.changed',
      subject: 'hearing',
      subjectId: hearingId,
      municipalityId,
      details: { version: version.number, contentHash: version.contentHash, changed },
    });
    await enqueue(tx, 'hearing.published', { hearingId, version: version.number });
    return done({ version: version.number });
  });
}
