import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { isLocale } from '@/lib/i18n/locales';
import type { FactorEvent } from '@/lib/mail/factor-draft';
import { writeLetter } from '@/lib/mail/write-letter';

/** Tells a person that something happened to their second factor: whoever did not do it must learn of it. */
export async function writeFactorLetter(
  tx: Tx,
  userId: string,
  event: FactorEvent,
  now: Date,
  list: string | null = null,
): Promise<void> {
  const { email, locale } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, locale: true },
  });
  if (!email) return;
  await writeLetter(tx, {
    dedupeKey: `second_factor/${event}/${userId}/${now.getTime()}`,
    recipient: email,
    locale: isLocale(locale) ? locale : 'ky',
    template: 'second_factor',
    parameters: { event, at: now.toISOString(), list },
  });
}
