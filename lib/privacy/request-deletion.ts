import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { dayOf } from '@/lib/clock';
import { config } from '@/lib/config';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { longDate } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import type { Person } from '@/lib/identity/actor';
import { inForce } from '@/lib/identity/in-force';
import { writeLetter } from '@/lib/mail/write-letter';
import { done, type Outcome, refused } from '@/lib/outcome';
import { paths } from '@/lib/paths';
import { COOLING_OFF_DAYS, COOLING_OFF_MS } from './limits';
import { type DeletionRefusal, whyNotDelete } from './policy';

/** Asks for the own account to be deleted when the cooling-off is over; a letter says until when it can be stopped. */
export function requestDeletion(
  actor: Person,
  { now }: { now: Date },
): Promise<Outcome<{ dueAt: Date }, DeletionRefusal>> {
  return inTransaction(async (tx) => {
    const state = await lockDeletion(tx, actor.userId, now);
    const refusal = whyNotDelete(state);
    if (refusal) return refused(refusal);
    const dueAt = new Date(now.getTime() + COOLING_OFF_MS);
    await tx.user.update({
      where: { id: actor.userId },
      data: { deletionAskedAt: now, deletionDueAt: dueAt },
    });
    await tell(tx, actor.userId, 'deletion_asked', now, dueAt);
    await recordAudit(tx, {
      action: 'account.deletion_asked',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: null,
      actor,
      details: { days: COOLING_OFF_DAYS },
    });
    return done({ dueAt });
  });
}

/** Stops a deletion that was asked for; one that nobody asked for is stopped already. */
export function stopDeletion(actor: Person, { now }: { now: Date }): Promise<void> {
  return inTransaction(async (tx) => {
    const { dueAt } = await lockDeletion(tx, actor.userId, now);
    if (!dueAt) return;
    await tx.user.update({
      where: { id: actor.userId },
      data: { deletionAskedAt: null, deletionDueAt: null },
    });
    await tell(tx, actor.userId, 'deletion_stopped', now, null);
    await recordAudit(tx, {
      action: 'account.deletion_stopped',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: null,
      actor,
      details: {},
    });
  });
}

/** Locks the account; how many offices it holds and whether its deletion is under way. */
export async function lockDeletion(
  tx: Tx,
  userId: string,
  now: Date,
): Promise<{ offices: number; dueAt: Date | null }> {
  await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`;
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { deletionDueAt: true } });
  const offices = await tx.roleGrant.count({ where: { userId, ...inForce(now) } });
  return { offices, dueAt: user.deletionDueAt };
}

async function tell(
  tx: Tx,
  userId: string,
  event: 'deletion_asked' | 'deletion_stopped',
  now: Date,
  dueAt: Date | null,
): Promise<void> {
  const { email, locale: language } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, locale: true },
  });
  const locale = isLocale(language) ? language : 'ky';
  if (!email) return;
  await writeLetter(tx, {
    dedupeKey: `account.${event}/${userId}/${now.getTime()}`,
    recipient: email,
    locale,
    template: 'own_data',
    parameters: {
      event,
      link: config().origin + paths.accountData(locale),
      days: COOLING_OFF_DAYS,
      until: dueAt && longDate(dayOf(dueAt), locale),
    },
  });
}
