import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { translator } from '@/lib/i18n/server';
import { paths, safeReturnPath } from '@/lib/paths';
import { CONSENT_PARTS, CONSENT_VERSION } from '@/lib/privacy/consent-text';
import { consentState } from '@/lib/privacy/queries';
import { agree } from './actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('privacy:consent.title')} – ${t('site.name')}` };
}

/** The wording, and one button. Nobody is kept from reading: "not now" leads back to the account. */
export default async function ConsentPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const to = safeReturnPath(oneParam((await searchParams).to), locale);
  const actor = await requirePerson(locale, paths.consent(locale, to));
  const state = await consentState(actor.userId);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.consent(other, to)}
      current="account"
      crumbs={[
        { text: t('header.account'), href: paths.account(locale) },
        { text: t('privacy:consent.section') },
      ]}
    >
      {state === 'former' && (
        <Notice title={t('privacy:consent.new_version')}>{t('privacy:consent.new_version_text')}</Notice>
      )}
      <PageHeading
        title={t('privacy:consent.title')}
        lead={t('privacy:consent.asks')}
        meta={<span>{t('privacy:consent.version', { version: CONSENT_VERSION })}</span>}
      />
      <div className="prose">
        <p>{t('privacy:consent.signed_in', { address: actor.email })}</p>
        {CONSENT_PARTS.map((part) => (
          <p key={part}>{t(`privacy:consent.text.${part}`)}</p>
        ))}
        <p>
          <Link href={paths.privacy(locale)}>{t('privacy:data.table')}</Link>
        </p>
      </div>
      {state === 'given' ? (
        <Notice kind="success" title={t('privacy:consent.given')}>
          <p>
            <Link href={paths.accountData(locale)}>{t('privacy:data.link')}</Link>
          </p>
        </Notice>
      ) : (
        <form action={agree} className="form">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="to" value={to} />
          <ButtonRow>
            <Button name="agree" value="1">
              {t('privacy:consent.agree')}
            </Button>
            <ButtonLink href={paths.account(locale)} variant="quiet">
              {t('privacy:consent.later')}
            </ButtonLink>
          </ButtonRow>
        </form>
      )}
    </PageShell>
  );
}
