import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { db } from '@/lib/db/client';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { isLocale } from '@/lib/i18n/locales';
import { SYSTEM } from '@/lib/identity/actor';
import { writeLetter } from '@/lib/mail/write-letter';
import { eraseOwnTexts } from './erase-own-texts';
import { PERSONAL_TABLES } from './personal-tables';
import { lockDeletion } from './request-deletion';

const JOB = 'accounts.delete';

/** Deletes the accounts whose cooling-off is over, each in a transaction of its own. Returns how many. */
export async function deleteDueAccounts({ now }: { now: Date }): Promise<number> {
  const due = await db.user.findMany({
    where: { deletionDueAt: { lte: now } },
    select: { id: true },
    take: 500,
  });
  let deleted = 0;
  for (const { id } of due) if (await deleteAccount(id, { now })) deleted += 1;
  return deleted;
}

/**
 * Makes an account a number that leads to nobody; what was counted stays counted. Does nothing when the deletion was stopped
 * meanwhile, or when the person holds an office again.
 */
export function deleteAccount(userId: string, { now }: { now: Date }): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { offices, dueAt } = await lockDeletion(tx, userId, now);
    if (!dueAt || dueAt > now || offices > 0) return false;
    const address = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, locale: true },
    });
    await eraseOwnTexts(tx, userId, now);
    const rows = await forget(tx, userId, now);
    await sayFarewell(tx, userId, address);
    await recordAudit(tx, {
      action: 'account.deleted',
      subject: 'user',
      subjectId: userId,
      municipalityId: null,
      actor: SYSTEM(JOB),
      details: { rows },
    });
    return true;
  });
}

async function forget(tx: Tx, userId: string, now: Date): Promise<number> {
  let rows = 0;
  for (const { table, rows: condition, deletion } of PERSONAL_TABLES) {
    if (deletion === 'delete')
      rows += await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE ${condition}`, userId);
    else if (typeof deletion === 'object')
      rows += await tx.$executeRawUnsafe(
        `UPDATE "${table}" SET ${deletion.clear} WHERE ${condition}`,
        userId,
        now,
      );
  }
  return rows;
}

/** The last letter. It has no index, so that nothing leads from an address to it, and it is destroyed a day later. */
async function sayFarewell(
  tx: Tx,
  userId: string,
  { email, locale }: { email: string | null; locale: string },
): Promise<void> {
  if (!email) return;
  const dedupeKey = `account.deleted/${userId}`;
  await writeLetter(tx, {
    dedupeKey,
    recipient: email,
    locale: isLocale(locale) ? locale : 'ky',
    template: 'own_data',
    parameters: { event: 'deleted', link: null, days: 0, until: null },
  });
  await tx.letter.update({ where: { dedupeKey }, data: { recipientIndex: null } });
}
