import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import type { Person } from './actor';

/** The language in which letters reach a person. Pages keep the language of their address. */
export async function chooseLanguage(actor: Person, language: Locale): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { locale: language } });
    await recordAudit(tx, {
      action: 'language.chosen',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: null,
      actor,
      details: { language },
    });
  });
}
