import { notFound, redirect } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { currentActor } from '@/lib/auth/guards';
import { config } from '@/lib/config';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { isPerson } from '@/lib/identity/actor';
import { inOtherLanguage, paths, safeReturnPath } from '@/lib/paths';
import { DemonstrationNotice } from '../demonstration-notice';
import { PhoneForm } from './form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> };

/** Sign-in by a code in an SMS. Where no gateway is configured, the page does not exist. */
export default async function SignInPhonePage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  if (!config().byPhone) notFound();
  const { to } = await searchParams;
  const returnTo = safeReturnPath(typeof to === 'string' ? to : null, locale);
  if (isPerson(await currentActor())) redirect(returnTo);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.signInPhone(l, to ? inOtherLanguage(returnTo, l) : undefined)}
      current="account"
    >
      <Texts locale={locale} bundles={bundlesFor(locale, 'account', 'errors', 'common')}>
        <PhoneForm
          locale={locale}
          to={returnTo}
          heading={<PageHeading title={t('account:phone.title')} lead={t('account:phone.lead')} />}
        />
      </Texts>
      <p className="mt-8">
        <Link href={paths.signIn(locale, to ? returnTo : undefined)}>{t('account:phone.by_mail')}</Link>
      </p>
      {config().demonstration && <DemonstrationNotice t={t} />}
    </PageShell>
  );
}
