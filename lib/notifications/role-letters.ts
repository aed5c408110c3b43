import 'server-only';
import { dayOf } from '@/lib/clock';
import { config } from '@/lib/config';
import { inTransaction } from '@/lib/db/transaction';
import { getInvitationNews, getRoleNews, type RoleNews } from '@/lib/grants/queries';
import { longDate } from '@/lib/i18n/format';
import { inLocale } from '@/lib/i18n/locales';
import type { RoleLetter } from '@/lib/mail/role-drafts';
import { writeLetter } from '@/lib/mail/write-letter';
import { paths } from '@/lib/paths';

/** Somebody holds a role from now or from a day: told with the order by which. */
export async function roleGranted({ grantId }: { grantId: string }): Promise<void> {
  const news = await getRoleNews(grantId);
  if (!news) return;
  const { locale, municipality } = news;
  const link = municipality ? paths.staffMunicipality(locale, municipality.slug) : paths.staff(locale);
  await tell(news, 'granted', grantId, link);
}

/** A role has ended or will: the last day and the order. */
export async function roleEnded({ grantId }: { grantId: string }): Promise<void> {
  const news = await getRoleNews(grantId);
  if (news) await tell(news, 'ended', grantId, null);
}

/** A role waits for an address without an account: the link leads to the sign-in and then to one button. */
export async function roleOffered({ invitationId }: { invitationId: string }): Promise<void> {
  const news = await getInvitationNews(invitationId);
  if (news) await tell(news, 'offered', invitationId, paths.appointment(news.locale, invitationId));
}

async function tell(
  news: RoleNews,
  event: RoleLetter['event'],
  id: string,
  path: string | null,
): Promise<void> {
  const { locale, role, municipality, from, to } = news;
  const paper = event === 'ended' ? news.endOrder : news.order;
  const signed = paper?.date ? [longDate(paper.date, locale), paper.signedBy].filter(Boolean).join(', ') : '';
  await inTransaction((tx) =>
    writeLetter(tx, {
      dedupeKey: ['role', event, id, to?.getTime() ?? 'open'].join('/'),
      recipient: news.email,
      locale,
      template: 'role',
      parameters: {
        event,
        role,
        municipality: municipality && inLocale(municipality.name, locale).text,
        from: event === 'ended' ? null : longDate(dayOf(from), locale),
        until: to && longDate(dayOf(new Date(to.getTime() - 1)), locale),
        order: paper?.number ? [`№ ${paper.number}`, signed].filter(Boolean).join(', ') : null,
        link: path && config().origin + path,
      },
    }),
  );
}
