import 'server-only';
import { db } from '@/lib/db/client';
import { isLocale, type Locale } from '@/lib/i18n/locales';

export type OutboxText = { id: string; phone: string; body: string; locale: Locale; at: Date };

/** The SMS of the embedded demonstration, newest first. */
export async function listOutboxTexts(limit: number): Promise<OutboxText[]> {
  const rows = await db.textMessage.findMany({
    where: { body: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true, phone: true, body: true, locale: true, createdAt: true },
  });
  return rows.map(({ id, phone, body, locale, createdAt }) => ({
    id,
    phone,
    body: body ?? '',
    locale: isLocale(locale) ? locale : 'ky',
    at: createdAt,
  }));
}
