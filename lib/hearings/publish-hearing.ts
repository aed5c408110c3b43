import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { dayOf } from '@/lib/clock';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { done, type Outcome, refused } from '@/lib/outcome';
import { appendVersion } from './append-version';
import { contentOf } from './hearing-row';
import { findVersionByAttempt, type HearingAddress, lockHearing } from './lock-hearing';
import { type PublishRefusal, whyNotPublish } from './policy';
import { isTranslated, publicationProblems } from './readiness';
import { hearingRules } from './rules';

/**
 * Announces a hearing: from now on everyone sees it, and its first version is kept as proof. `attempt` is the form's: a second click finds
 * the first result; a second tab is refused with the state. A date against a set rule is refused (`notice_too_short`).
 */
export async function publishHearing(
  actor: Staff,
  address: HearingAddress,
  { attempt }: { attempt: string },
  { now }: { now: Date },
): Promise<Outcome<{ version: number }, PublishRefusal | 'not_found'>> {
  const { hearingId, municipalityId } = address;
  const rules = await hearingRules(municipalityId, dayOf(now));
  return inTransaction(async (tx) => {
    const hearing = await lockHearing(tx, actor, address);
    if (!hearing) return refused('not_found');
    const first = await findVersionByAttempt(tx, hearingId, attempt);
    if (first) return done({ version: first.number });
    const written = contentOf(hearing);
    const refusal = whyNotPublish(actor, hearing, publicationProblems(written, { now, rules }));
    if (refusal) return refused(refusal);
    const content = isTranslated(written) ? { ...written, translationDue: null } : written;
    const version = await appendVersion(tx, {
      hearingId,
      attempt,
      content,
      changed: [],
      note: null,
      actor,
      now,
    });
    await tx.hearing.update({
      where: { id: hearingId },
      data: {
        state: 'announced',
        stateSince: now,
        publishedAt: now,
        ...(content.translationDue ? {} : { translationDue: null }),
      },
    });
    await recordAudit(tx, {
      actor,
      action: 'hearing.published',
      subject: 'hearing',
      subjectId: hearingId,
      municipalityId,
      details: { version: version.number, contentHash: version.contentHash },
    });
    await enqueue(tx, 'hearing.published', { hearingId, version: version.number });
    return done({ version: version.number });
  });
}
