import 'server-only';
import { config } from '@/lib/config';
import { inTransaction } from '@/lib/db/transaction';
import { getHandoverNews } from '@/lib/grants/duties-queries';
import { inLocale } from '@/lib/i18n/locales';
import type { Handover } from '@/lib/jobs/enqueue';
import { writeLetter } from '@/lib/mail/write-letter';
import { paths } from '@/lib/paths';

/** Duties have changed hands: both are told, each in the own language. */
export async function dutiesHandedOver({
  municipalityId,
  fromId,
  toId,
  drafts,
  requests,
  at,
}: Handover): Promise<void> {
  const { slug, name, people } = await getHandoverNews(municipalityId, [fromId, toId]);
  await inTransaction(async (tx) => {
    for (const [userId, event] of [
      [fromId, 'given'],
      [toId, 'received'],
    ] as const) {
      const person = people.get(userId);
      if (!person) continue;
      const { email, locale } = person;
      await writeLetter(tx, {
        dedupeKey: ['duties', event, fromId, toId, at].join('/'),
        recipient: email,
        locale,
        template: 'duties',
        parameters: {
          event,
          municipality: inLocale(name, locale).text,
          drafts,
          requests,
          link: config().origin + paths.staffMunicipality(locale, slug),
        },
      });
    }
  });
}
