import 'server-only';
import { db } from '@/lib/db/client';
import { isLocale, type Locale } from '@/lib/i18n/locales';

export type OutboxLetter = {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  locale: Locale;
  at: Date;
};

/** The letters of the embedded demonstration, newest first. */
export async function listOutbox(limit: number): Promise<OutboxLetter[]> {
  const rows = await db.outboxMessage.findMany({
    orderBy: [{ createdAt: 'desc' }, { letterId: 'desc' }],
    take: limit,
    select: {
      letterId: true,
      recipient: true,
      subject: true,
      body: true,
      createdAt: true,
      letter: { select: { locale: true } },
    },
  });
  return rows.map(({ letterId, createdAt, letter, recipient, subject, body }) => ({
    id: letterId,
    recipient,
    subject,
    body,
    at: createdAt,
    locale: isLocale(letter.locale) ? letter.locale : 'ky',
  }));
}
