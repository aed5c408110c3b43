import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { SYSTEM } from '@/lib/identity/actor';
import { clearTexts } from './erase-own-texts';
import { daysOf, type Purpose } from './retention';

const DAY_MS = 86_400_000;

/** How many rows of each purpose were destroyed. */
export type Certificate = Partial<Record<Purpose, number>>;
type Destroy = (tx: Tx, before: Date) => Promise<number>;

/** What is destroyed by time. Purposes that are not here end with the account, or stay as a public record (retention.ts). */
const DESTROY: { [P in Purpose]?: Destroy } = {
  sign_in_code: (tx, before) => tx.$executeRaw`DELETE FROM sign_in_code WHERE expires_at < ${before}`,
  session: (tx, before) =>
    tx.$executeRaw`DELETE FROM session WHERE last_seen_at < ${before} OR expires < now()`,
  departed_number: (tx, before) =>
    tx.$executeRaw`DELETE FROM person_number WHERE user_id IN (SELECT id FROM app_user WHERE deleted_at < ${before})`,
  hidden_proposal: clearHiddenProposals,
  letter: (tx, before) => tx.$executeRaw`DELETE FROM letter WHERE created_at < ${before}`,
  letter_code: (tx, before) =>
    tx.$executeRaw`UPDATE letter SET parameters = '{}', failure = COALESCE(failure, 'expired')
      WHERE template = 'sign_in' AND sent_at IS NULL AND parameters <> '{}' AND created_at < ${before}`,
  // The last letter to a deleted account has no index: nothing leads to it any more.
  farewell: (tx, before) =>
    tx.$executeRaw`DELETE FROM letter WHERE recipient_index IS NULL AND dedupe_key LIKE 'account.deleted/%' AND created_at < ${before}`,
  text_message: (tx, before) => tx.$executeRaw`DELETE FROM text_message WHERE created_at < ${before}`,
  invitation: (tx, before) =>
    tx.$executeRaw`DELETE FROM grant_invitation WHERE COALESCE(taken_at, withdrawn_at, expires_at) < ${before}`,
  outbox: (tx, before) => tx.$executeRaw`DELETE FROM outbox_message WHERE created_at < ${before}`,
  kept_form: (tx) => tx.$executeRaw`DELETE FROM kept_form WHERE expires_at < now()`,
  own_copy: (tx) => tx.$executeRaw`DELETE FROM data_export WHERE expires_at < now()`,
  rate_limit: (tx, before) => tx.$executeRaw`DELETE FROM rate_limit WHERE expire < ${before.getTime()}`,
};

/**
 * Destroys what is over and writes one certificate into the audit: counts, never contents. Run daily; a day on which nothing was over
 * has its certificate too, so that a missing one says that the job did not run.
 */
export function destroyExpired({ now }: { now: Date }): Promise<Certificate> {
  return inTransaction(async (tx) => {
    const counts: Certificate = {};
    for (const [purpose, destroy] of Object.entries(DESTROY) as [Purpose, Destroy][]) {
      const days = daysOf(purpose);
      if (days !== null) counts[purpose] = await destroy(tx, new Date(now.getTime() - days * DAY_MS));
    }
    await recordAudit(tx, {
      action: 'data.destroyed',
      subject: 'data',
      subjectId: now.toISOString().slice(0, 10),
      municipalityId: null,
      actor: SYSTEM('retention.run'),
      details: { counts },
    });
    return counts;
  });
}

/** Purposes that the job destroys by time: a test compares them with the table. */
export const DESTROYED = Object.keys(DESTROY) as Purpose[];

/** Texts and files of proposals that were taken back or refused without ever being published. */
async function clearHiddenProposals(tx: Tx, before: Date): Promise<number> {
  const old = await tx.proposal.findMany({
    where: {
      publishedAt: null,
      state: { in: ['withdrawn', 'rejected', 'referred'] },
      stateSince: { lt: before },
      title: { not: '—' },
    },
    select: { id: true },
    take: 1000,
  });
  await clearTexts(
    tx,
    old.map(({ id }) => id),
  );
  return old.length;
}
