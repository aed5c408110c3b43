import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { getSignInByLink } from '@/lib/auth/queries';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { confirmLink } from './actions';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ wait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('account:link.title')} – ${t('site.name')}` };
}

/** Where the link of the mail leads: one button. Opening the page confirms nothing, because mail scanners open links too. */
export default async function SignInLinkPage({ params, searchParams }: Props) {
  const { locale: language, token } = await params;
  const locale = localeParam(language);
  const wait = Number((await searchParams).wait);
  const pending = await getSignInByLink(token, new Date());
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.signInLink(l, encodeURIComponent(token))}
      current="account"
    >
      {wait > 0 && (
        <Notice kind="refusal" live title={t('errors:refusal.too_many_attempts')}>
          {t('errors:retry_after', { count: Math.min(Math.ceil(wait), 1440) })}
        </Notice>
      )}
      {pending?.state === 'open' ? (
        <>
          <PageHeading
            title={t('account:link.title')}
            lead={t('account:link.lead')}
            meta={
              <span>
                {t('account:code.sent_to')}: <strong>{pending.address}</strong>
              </span>
            }
          />
          <form action={confirmLink} className="form">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="token" value={token} />
            <ButtonRow>
              <Button>{t('account:link.submit')}</Button>
            </ButtonRow>
          </form>
        </>
      ) : (
        <>
          <PageHeading title={t('account:link.title')} />
          <Notice kind="refusal" title={t(`account:refusal.${pending?.state ?? 'unknown'}`)}>
            <p>{t('account:refusal.get_new')}</p>
            <p className="mt-4">
              <ButtonLink href={paths.signIn(locale)}>{t('account:code.again')}</ButtonLink>
            </p>
          </Notice>
        </>
      )}
    </PageShell>
  );
}
