import type { Metadata } from 'next';
import { Columns } from '@/components/layout/columns';
import { PageShell } from '@/components/layout/page-shell';
import { MyProposals } from '@/components/proposal/my-proposals';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { RadioGroup } from '@/components/ui/radio-group';
import { Section } from '@/components/ui/section';
import { listLooks } from '@/lib/action-log/queries';
import { requirePerson } from '@/lib/auth/guards';
import { config } from '@/lib/config';
import { localeParam } from '@/lib/http/locale-param';
import { LOCALES } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { shownPhone } from '@/lib/identity/phone';
import { getResidence } from '@/lib/identity/queries';
import { listMyProposals } from '@/lib/participatory-budget/own-queries';
import { paths } from '@/lib/paths';
import { consentState, deletionDue } from '@/lib/privacy/queries';
import { saveLanguage, signOut } from './actions';
import { LooksSection } from './looks-section';
import { OwnDataNotices } from './own-data-notices';
import { ResidenceSection } from './residence-section';
import { SecuritySection } from './security-section';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('account:home.title')} – ${t('site.name')}` };
}

/** "Mine": what I have sent, where I live, how letters reach me, and the way out. */
export default async function AccountPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const actor = await requirePerson(locale, paths.account(locale));
  const now = new Date();
  const [residence, proposals, consent, dueAt, looks] = await Promise.all([
    getResidence(actor.userId, now),
    listMyProposals(actor, now),
    consentState(actor.userId),
    deletionDue(actor.userId),
    listLooks(actor.userId),
  ]);
  const { saved } = await searchParams;
  const t = translator(locale);
  return (
    <PageShell t={t} locale={locale} here={paths.account} current="account">
      {(saved === 'settlement' || saved === 'language') && (
        <Notice kind="success" live title={t(`account:${saved}.saved`)} />
      )}
      <OwnDataNotices {...{ t, locale, consent, dueAt }} />
      <PageHeading
        title={t('account:home.title')}
        lead={t('account:home.lead')}
        meta={<span>{[actor.email, actor.phone && shownPhone(actor.phone)].filter(Boolean).join(', ')}</span>}
      />
      {(actor.kind === 'staff' || actor.awaitsSecondFactor) && (
        <Notice title={t('account:home.staff_body')}>
          <p className="mt-4">
            <ButtonLink href={paths.staff(locale)}>{t('account:home.staff_go')}</ButtonLink>
          </p>
        </Notice>
      )}
      <Columns
        asideLabel={t('account:home.settings')}
        aside={
          <>
            <Section id="settings" title={t('account:home.settings')}>
              <form action={saveLanguage} className="form">
                <input type="hidden" name="locale" value={locale} />
                <RadioGroup
                  name="language"
                  legend={t('account:language.legend')}
                  hint={t('account:language.hint')}
                  options={LOCALES.map((language) => ({
                    value: language,
                    label: <span lang={language}>{t(`languages.${language}`)}</span>,
                  }))}
                  defaultValue={actor.locale}
                />
                <ButtonRow>
                  <Button variant="secondary">{t('ui.save')}</Button>
                </ButtonRow>
              </form>
              {config().national && (
                <p className="mt-4">
                  <Link href={paths.accountNational(locale)}>{t('account:national.open')}</Link>
                </p>
              )}
            </Section>
            <p className="mt-8">
              <Link href={paths.accountData(locale)}>{t('privacy:data.link')}</Link>
            </p>
            <SecuritySection t={t} locale={locale} staff={actor.kind === 'staff'} />
            <form action={signOut} className="mt-8">
              <input type="hidden" name="locale" value={locale} />
              <Button variant="quiet">{t('account:sign_out.submit')}</Button>
            </form>
          </>
        }
      >
        {!residence && <ResidenceSection t={t} locale={locale} residence={null} />}
        <MyProposals t={t} locale={locale} proposals={proposals} now={now} />
        {residence && <ResidenceSection t={t} locale={locale} residence={residence} />}
        <LooksSection t={t} locale={locale} looks={looks} />
      </Columns>
    </PageShell>
  );
}
