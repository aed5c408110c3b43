import { redirect } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { Details } from '@/components/ui/details';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { readPendingId } from '@/lib/auth/pending-cookie';
import { getPendingSignIn } from '@/lib/auth/queries';
import { config } from '@/lib/config';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { DemonstrationNotice } from '../demonstration-notice';
import { CodeForm } from './form';

/** The second step of a sign-in. Whoever comes without the first one is led there. */
export default async function SignInCodePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeParam((await params).locale);
  const id = await readPendingId();
  const pending = id ? await getPendingSignIn(id, new Date()) : null;
  if (!pending) redirect(paths.signIn(locale));
  const t = translator(locale);
  const byPhone = pending.channel === 'phone';
  const newCode = byPhone
    ? paths.signInPhone(locale, pending.returnTo)
    : paths.signIn(locale, pending.returnTo);
  const over = pending.state !== 'open' ? pending.state : pending.triesLeft === 0 ? 'too_many_tries' : null;
  return (
    <PageShell t={t} locale={locale} here={paths.signInCode} current="account">
      <Texts locale={locale} bundles={bundlesFor(locale, 'account', 'errors', 'common')}>
        <CodeForm
          locale={locale}
          newCodeHref={newCode}
          byPhone={byPhone}
          over={over}
          heading={
            <PageHeading
              title={t('account:code.title')}
              lead={t(byPhone ? 'account:code.lead_text' : 'account:code.lead')}
              meta={
                <span>
                  {t(byPhone ? 'account:code.sent_to_phone' : 'account:code.sent_to')}:{' '}
                  <strong>{pending.address}</strong>
                </span>
              }
            />
          }
        />
      </Texts>
      <div className="mt-8">
        <Details summary={t(byPhone ? 'account:code.no_text' : 'account:code.no_letter')}>
          <p>{t(byPhone ? 'account:code.no_text_body' : 'account:code.no_letter_body')}</p>
          <p>
            <Link href={newCode}>{t('account:code.again')}</Link>
          </p>
        </Details>
      </div>
      {config().demonstration && <DemonstrationNotice t={t} />}
    </PageShell>
  );
}
