import { redirect } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { currentActor } from '@/lib/auth/guards';
import { readKeptToken } from '@/lib/auth/kept-form';
import { config } from '@/lib/config';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { isPerson } from '@/lib/identity/actor';
import { inOtherLanguage, paths, safeReturnPath } from '@/lib/paths';
import { DemonstrationNotice } from './demonstration-notice';
import { EmailForm } from './form';
import { NationalFaultNotice, NationalForm } from './national-form';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ to?: string | string[]; out?: string; why?: string | string[] }>;
};

/** Sign-in begins: an address, no password. `to` is where the visitor was going. */
export default async function SignInPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const { to, out, why } = await searchParams;
  const returnTo = safeReturnPath(typeof to === 'string' ? to : null, locale);
  if (isPerson(await currentActor())) redirect(returnTo);
  const waiting = (await readKeptToken()) !== null;
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.signIn(l, to ? inOtherLanguage(returnTo, l) : undefined)}
      current="account"
    >
      {out === '1' && <Notice kind="success" live title={t('account:sign_out.done')} />}
      {(why === 'expired' || why === 'office' || why === 'tries') && (
        <Notice kind="warning" live title={t(`account:ended.${why}`)}>
          {t(waiting ? 'account:ended.kept' : 'account:ended.body')}
        </Notice>
      )}
      <NationalFaultNotice t={t} fault={why} />
      <Texts locale={locale} bundles={bundlesFor(locale, 'account', 'errors', 'common')}>
        <EmailForm
          locale={locale}
          to={returnTo}
          heading={<PageHeading title={t('account:sign_in.title')} lead={t('account:sign_in.lead')} />}
        />
      </Texts>
      {config().byPhone && (
        <p className="mt-8">
          <Link href={paths.signInPhone(locale, to ? returnTo : undefined)}>{t('account:phone.go')}</Link>
        </p>
      )}
      {config().national && <NationalForm t={t} locale={locale} to={returnTo} />}
      <p className="text-muted mt-8">
        {t('privacy:consent.sign_in_note')}{' '}
        <Link href={paths.privacy(locale)}>{t('privacy:data.table')}</Link>
      </p>
      {config().demonstration && <DemonstrationNotice t={t} withAccounts />}
    </PageShell>
  );
}
