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
  const newCode = paths.signIn(locale, pending.returnTo);
  const over = pending.state !== 'open' ? pending.state : pending.triesLeft === 0 ? 'too_many_tries' : null;
  return (
    <PageShell t={t} locale={locale} here={paths.signInCode} current="account">
      <Texts locale={locale} bundles={bundlesFor(locale, 'account', 'errors', 'common')}>
        <CodeForm
          locale={locale}
          newCodeHref={newCode}
          over={over}
          heading={
            <PageHeading
              title={t('account:code.title')}
              lead={t('account:code.lead')}
              meta={
                <span>
                  {t('account:code.sent_to')}: <strong>{pending.email}</strong>
                </span>
              }
            />
          }
        />
      </Texts>
      <div className="mt-8">
        <Details summary={t('account:code.no_letter')}>
          <p>{t('account:code.no_letter_body')}</p>
          <p>
            <Link href={newCode}>{t('account:code.again')}</Link>
          </p>
        </Details>
      </div>
      {config().demonstration && <DemonstrationNotice t={t} />}
    </PageShell>
  );
}
