import 'server-only';
import { config } from '@/lib/config';
import { inTransaction } from '@/lib/db/transaction';
import { getHearingNews } from '@/lib/hearings/letter-queries';
import { inLocale } from '@/lib/i18n/locales';
import { writeLetter } from '@/lib/mail/write-letter';
import { paths } from '@/lib/paths';

/** A notice has been published, changed or cancelled: everyone in the office learns it once, with the sheet to print. Residents subscribe to the calendar. */
export async function hearingPublished({
  hearingId,
  version,
}: {
  hearingId: string;
  version: number;
}): Promise<void> {
  const news = await getHearingNews(hearingId, version, new Date());
  if (!news) return;
  const { origin } = config();
  const { slug, name } = news.municipality;
  await inTransaction(async (tx) => {
    for (const { userId, email, locale } of news.office) {
      await writeLetter(tx, {
        dedupeKey: ['hearing', hearingId, version, userId].join('/'),
        recipient: email,
        locale,
        template: 'hearing_staff',
        parameters: {
          event: news.event,
          title: inLocale(news.title, locale).text,
          municipality: inLocale(name, locale).text,
          link: origin + paths.hearing(locale, slug, hearingId),
          notice: origin + paths.hearingNotice(locale, slug, hearingId),
        },
      });
    }
  });
}
