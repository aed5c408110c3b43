import 'server-only';
import { config } from '@/lib/config';
import { inTransaction } from '@/lib/db/transaction';
import { longMoment } from '@/lib/i18n/format';
import { inLocale, otherLocale } from '@/lib/i18n/locales';
import type { Letters } from '@/lib/mail/templates';
import { writeLetter } from '@/lib/mail/write-letter';
import { listReviewers, type ProposalNews } from '@/lib/participatory-budget/letter-queries';
import { completionDeadline } from '@/lib/participatory-budget/states';
import { paths } from '@/lib/paths';

type AuthorEvent = Letters['proposal_author']['event'];
type StaffEvent = Letters['proposal_staff']['event'];

/** One letter to the author in the author's language, for this change of state: a job that runs twice writes it once. */
export async function writeToAuthor(news: ProposalNews, event: AuthorEvent): Promise<void> {
  const { author } = news;
  if (!author) return;
  const { locale } = author;
  const deadline = event === 'submitted' || event === 'returned' ? completionDeadline(news.phases) : null;
  await inTransaction((tx) =>
    writeLetter(tx, {
      dedupeKey: occasionOf(news, event, 'author'),
      recipient: author.email,
      locale,
      template: 'proposal_author',
      parameters: {
        event,
        number: news.number,
        title: news.title,
        municipality: inLocale(news.municipality.name, locale).text,
        link: config().origin + paths.myProposal(locale, news.id),
        until: deadline && longMoment(new Date(deadline.getTime() - 1), locale),
        reason: event === 'submitted' ? null : news.reviewReason,
        explanation: news.reviewText[locale] ?? news.reviewText[otherLocale(locale)],
        competentBody: news.competentBody[locale],
      },
    }),
  );
}

/** A note to everyone who may check proposals there: the matter itself stays behind the sign-in. */
export async function writeToReviewers(news: ProposalNews, event: StaffEvent): Promise<void> {
  const reviewers = await listReviewers(news.municipality.id, new Date());
  await inTransaction(async (tx) => {
    for (const { userId, email, locale } of reviewers) {
      await writeLetter(tx, {
        dedupeKey: occasionOf(news, event, userId),
        recipient: email,
        locale,
        template: 'proposal_staff',
        parameters: {
          event,
          number: news.number,
          municipality: inLocale(news.municipality.name, locale).text,
          link: config().origin + paths.staffProposal(locale, news.municipality.slug, news.id),
        },
      });
    }
  });
}

/** A proposal is submitted once; everything else can happen again and is told apart by its moment. */
function occasionOf(news: ProposalNews, event: AuthorEvent | StaffEvent, to: string): string {
  const moment = event === 'submitted' ? 'once' : String(news.stateSince.getTime());
  return ['proposal', event, news.id, moment, to].join('/');
}
