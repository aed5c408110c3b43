import 'server-only';
import { config } from '@/lib/config';
import { inTransaction } from '@/lib/db/transaction';
import { inLocale } from '@/lib/i18n/locales';
import { getHoldNews, type HoldNews } from '@/lib/identity/hold-letter-queries';
import { movesNumber } from '@/lib/identity/holds';
import type { NumberHoldLetter } from '@/lib/mail/number-hold-drafts';
import { writeLetter } from '@/lib/mail/write-letter';
import { paths } from '@/lib/paths';

/** A number is claimed by a second account: both are told at once, and neither learns who the other is. */
export async function numberHeld({ holdId }: { holdId: string }): Promise<void> {
  const news = await getHoldNews(holdId);
  if (news) await writeToBoth(news, 'held');
}

/** An administrator has decided whose the number is. */
export async function holdDecided({ holdId }: { holdId: string }): Promise<void> {
  const news = await getHoldNews(holdId);
  if (news?.decision) await writeToBoth(news, movesNumber(news.decision) ? 'moved' : 'kept');
}

async function writeToBoth(news: HoldNews, event: NumberHoldLetter['event']): Promise<void> {
  const letters = [
    { to: news.ownNumber ? 'own' : 'claimant', person: news.claimant },
    { to: 'holder', person: news.holder },
  ] as const;
  await inTransaction(async (tx) => {
    for (const { to, person } of letters) {
      if (!person) continue;
      const { userId, email, locale } = person;
      await writeLetter(tx, {
        dedupeKey: ['number-hold', news.id, event, userId].join('/'),
        recipient: email,
        locale,
        template: 'number_hold',
        parameters: {
          event,
          to,
          municipality: news.municipality && inLocale(news.municipality, locale).text,
          link: config().origin + paths.account(locale),
        },
      });
    }
  });
}
