import { notFound } from 'next/navigation';
import { QrCode } from '@/components/hearing/qr-code';
import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { enrolmentSecret, whyNotEnrol } from '@/lib/auth/enrol-second-factor';
import { currentSession, requirePerson } from '@/lib/auth/guards';
import { getSecondFactor } from '@/lib/auth/second-factor-queries';
import { totpAddress } from '@/lib/auth/totp';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { inOtherLanguage, paths, safeReturnPath } from '@/lib/paths';
import { EnrolForm } from './form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> };

/** At the first entry into the staff part: the key for an authenticator app, its first code, ten recovery codes. */
export default async function EnrolSecondFactorPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const { to } = await searchParams;
  const returnTo = safeReturnPath(typeof to === 'string' ? to : paths.staff(locale), locale);
  const actor = await requirePerson(locale, paths.enrolSecondFactor(locale, returnTo));
  const session = await currentSession();
  const { enrolledAt } = await getSecondFactor(actor.userId);
  const refusal = whyNotEnrol(actor, enrolledAt !== null);
  if (refusal === 'no_office' || !session?.sessionId) notFound();
  const secret = enrolmentSecret(session.sessionId);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.enrolSecondFactor(l, inOtherLanguage(returnTo, l))}
      current="account"
    >
      <Texts locale={locale} bundles={bundlesFor(locale, 'account', 'errors', 'common')}>
        <EnrolForm
          locale={locale}
          to={returnTo}
          heading={<PageHeading title={t('account:enrol.title')} lead={t('account:enrol.lead')} />}
          already={
            refusal === 'already_enrolled' ? (
              <Notice title={t('account:enrol.already')}>
                <p className="mt-4">
                  <ButtonLink href={paths.secondFactor(locale, returnTo)}>
                    {t('account:second_factor.title')}
                  </ButtonLink>
                </p>
              </Notice>
            ) : null
          }
          setUp={
            <ol className="list-decimal grid gap-4 ps-6 max-w-text">
              <li>{t('account:enrol.step_app')}</li>
              <li>
                <p>{t('account:enrol.step_scan')}</p>
                <div className="factor-qr">
                  <QrCode
                    text={totpAddress(secret, actor.email ?? actor.phone ?? actor.userId)}
                    label={t('account:enrol.qr')}
                  />
                </div>
                <p>
                  {t('account:enrol.by_hand')}:{' '}
                  <code id="factor-key">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
                </p>
              </li>
              <li>{t('account:enrol.step_code')}</li>
            </ol>
          }
        />
      </Texts>
    </PageShell>
  );
}
