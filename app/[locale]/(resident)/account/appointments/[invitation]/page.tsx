import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/guards';
import { dayOf } from '@/lib/clock';
import { getOwnInvitation } from '@/lib/grants/queries';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { longDate } from '@/lib/i18n/format';
import { inLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { take } from './actions';

type Props = {
  params: Promise<{ locale: string; invitation: string }>;
  searchParams: Promise<{ answer?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('people:appointment.title')} – ${t('site.name')}` };
}

const REFUSALS = ['already_held', 'leaves_no_administrator'] as const;

/** An invitation to a role: what, where, by which order, and one button. Only the invited address finds it. */
export default async function AppointmentPage({ params, searchParams }: Props) {
  const { locale: code, invitation: id } = await params;
  const locale = localeParam(code);
  const person = await requirePerson(locale, paths.appointment(locale, id));
  const invitation = await getOwnInvitation(person, id, new Date());
  if (!invitation) notFound();
  const answer = oneParam((await searchParams).answer);
  const taken = answer === 'taken' && invitation.refusal === 'already_taken';
  const refusal = invitation.refusal ?? REFUSALS.find((code) => code === answer) ?? null;
  const t = translator(locale);
  const { order } = invitation;
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.appointment(l, id)}
      current="account"
      crumbs={[
        { text: t('header.account'), href: paths.account(locale) },
        { text: t('people:appointment.title') },
      ]}
    >
      {taken && <Notice kind="success" live title={t('people:appointment.done')} />}
      {!taken && refusal && <Notice kind="refusal" live title={t(`people:refusal.${refusal}`)} />}
      <PageHeading
        title={t('people:appointment.title')}
        lead={invitation.refusal ? undefined : t('people:appointment.lead')}
      />
      <DescriptionList
        entries={[
          { term: t('people:column.role'), detail: t(`staff:roles.${invitation.role}`) },
          {
            term: t('people:column.municipality'),
            detail: inLocale(invitation.municipality.name, locale).text,
          },
          { term: t('people:column.from'), detail: longDate(dayOf(invitation.from), locale) },
          {
            term: t('people:column.to'),
            detail: invitation.to
              ? longDate(dayOf(new Date(invitation.to.getTime() - 1)), locale)
              : t('people:open_end'),
          },
          {
            term: t('people:column.order'),
            detail: `№ ${order.number}, ${longDate(order.date, locale)}, ${order.signedBy}`,
          },
        ]}
      />
      <div className="mt-8">
        {invitation.refusal === 'already_taken' && (
          <ButtonLink href={paths.staff(locale)}>{t('people:appointment.go')}</ButtonLink>
        )}
        {!invitation.refusal && (
          <form action={take}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="invitation" value={id} />
            <Button>{t('people:appointment.take')}</Button>
          </form>
        )}
      </div>
    </PageShell>
  );
}
