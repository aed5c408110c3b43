import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { requirePerson } from '@/lib/auth/guards';
import { dayOf } from '@/lib/clock';
import { localeParam } from '@/lib/http/locale-param';
import { longDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { consentState, deletionDue, listConsents, listExports } from '@/lib/privacy/queries';
import { privateQuery } from '@/lib/uploads/private-link';
import { keepAccount } from './actions';
import { ConsentSection } from './consent-section';
import { CopySection } from './copy-section';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('privacy:data.meta_title')} – ${t('site.name')}` };
}

/** What the portal knows about me: what I agreed to, a copy of everything, and the way out for good. */
export default async function OwnDataPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const actor = await requirePerson(locale, paths.accountData(locale));
  const now = new Date();
  const [state, consents, copies, dueAt] = await Promise.all([
    consentState(actor.userId),
    listConsents(actor.userId),
    listExports(actor.userId, now),
    deletionDue(actor.userId),
  ]);
  const { done } = await searchParams;
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={paths.accountData}
      current="account"
      crumbs={[{ text: t('header.account'), href: paths.account(locale) }, { text: t('privacy:data.title') }]}
    >
      {done === 'asked' && (
        <Notice kind="success" live title={t('privacy:copy.asked')}>
          {t('privacy:copy.asked_text')}
        </Notice>
      )}
      {done === 'too_often' && <Notice kind="refusal" live title={t('privacy:copy.too_often')} />}
      {done === 'stopped' && <Notice kind="success" live title={t('privacy:delete.stopped')} />}
      {done === 'withdrawn' && <Notice kind="success" live title={t('privacy:consent.withdraw.done')} />}
      {dueAt && (
        <Notice kind="warning" title={t('privacy:delete.asked', { date: longDate(dayOf(dueAt), locale) })}>
          <p>{t('privacy:delete.asked_text')}</p>
          <form action={keepAccount} className="mt-4">
            <input type="hidden" name="locale" value={locale} />
            <Button variant="secondary">{t('privacy:delete.stop')}</Button>
          </form>
        </Notice>
      )}
      <PageHeading title={t('privacy:data.title')} lead={t('privacy:data.lead')} />
      <p>
        <Link href={paths.privacy(locale)}>{t('privacy:data.table')}</Link>
      </p>
      <CopySection
        t={t}
        locale={locale}
        copies={copies}
        queryOf={(id) => privateQuery(id, actor.userId, now)}
      />
      <ConsentSection t={t} locale={locale} state={state} consents={consents} />
      {!dueAt && (
        <Section id="delete" title={t('privacy:delete.section')}>
          <p>{t('privacy:delete.section_text')}</p>
          <div className="mt-4">
            <ButtonRow>
              <ButtonLink href={paths.deleteAccount(locale)} variant="secondary">
                {t('privacy:delete.go')}
              </ButtonLink>
            </ButtonRow>
          </div>
        </Section>
      )}
    </PageShell>
  );
}
