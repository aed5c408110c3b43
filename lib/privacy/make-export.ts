import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { config } from '@/lib/config';
import { encryptField } from '@/lib/crypto/field-encryption';
import { inTransaction } from '@/lib/db/transaction';
import { isLocale } from '@/lib/i18n/locales';
import { SYSTEM } from '@/lib/identity/actor';
import { writeLetter } from '@/lib/mail/write-letter';
import { paths } from '@/lib/paths';
import { collectOwnData } from './collect-own-data';
import { EXPORT_DAYS, EXPORT_MS } from './limits';

/** Makes the copy that was asked for, encrypted, and tells its owner by letter. A second run, or one for a deleted account, does nothing. */
export async function makeExport(exportId: string, { now }: { now: Date }): Promise<void> {
  const { origin } = config();
  await inTransaction(async (tx) => {
    const [locked] = await tx.$queryRaw<{ user_id: string }[]>`
      SELECT user_id FROM data_export WHERE id = ${exportId}::uuid AND ready_at IS NULL FOR UPDATE`;
    if (!locked) return;
    const userId = locked.user_id;
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, locale: true },
    });
    const data = await collectOwnData(tx, userId);
    const copy = { portal: origin, account: userId, madeAt: now.toISOString(), data };
    await tx.dataExport.update({
      where: { id: exportId },
      data: {
        readyAt: now,
        expiresAt: new Date(now.getTime() + EXPORT_MS),
        jsonCipher: encryptField(JSON.stringify(copy, null, 2), {
          column: 'data_export.json_cipher',
          row: exportId,
        }),
      },
    });
    const locale = isLocale(user.locale) ? user.locale : 'ky';
    if (user.email) {
      await writeLetter(tx, {
        dedupeKey: `data.export/${exportId}`,
        recipient: user.email,
        locale,
        template: 'own_data',
        parameters: {
          event: 'export_ready',
          link: origin + paths.accountData(locale),
          days: EXPORT_DAYS,
          until: null,
        },
      });
    }
    await recordAudit(tx, {
      action: 'data.exported',
      subject: 'user',
      subjectId: userId,
      municipalityId: null,
      actor: SYSTEM('data.export'),
      details: {
        tables: Object.keys(data).length,
        rows: Object.values(data).reduce((sum, rows) => sum + rows.length, 0),
      },
    });
  });
}
