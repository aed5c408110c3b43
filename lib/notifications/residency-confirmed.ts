import 'server-only';
import { config } from '@/lib/config';
import { inTransaction } from '@/lib/db/transaction';
import { inLocale } from '@/lib/i18n/locales';
import { getConfirmationNews } from '@/lib/identity/hold-letter-queries';
import { writeLetter } from '@/lib/mail/write-letter';
import { paths } from '@/lib/paths';

/** A residence has been confirmed at the counter: its person learns it, once. */
export async function residencyConfirmed({ confirmationId }: { confirmationId: string }): Promise<void> {
  const news = await getConfirmationNews(confirmationId);
  if (!news?.person) return;
  const { email, locale } = news.person;
  await inTransaction((tx) =>
    writeLetter(tx, {
      dedupeKey: ['residency', confirmationId].join('/'),
      recipient: email,
      locale,
      template: 'residency_confirmed',
      parameters: {
        settlement: inLocale(news.settlement, locale).text,
        municipality: inLocale(news.municipality, locale).text,
        link: config().origin + paths.account(locale),
      },
    }),
  );
}
