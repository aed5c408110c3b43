import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { takeBack } from './actions';

type Props = { params: Promise<{ locale: string }> };

const MEANING = ['1', '2', '3'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('privacy:consent.withdraw.title')} – ${t('site.name')}` };
}

/** What taking the consent back means, and one button. */
export default async function WithdrawConsentPage({ params }: Props) {
  const locale = localeParam((await params).locale);
  await requirePerson(locale, paths.withdrawConsent(locale));
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={paths.withdrawConsent}
      current="account"
      crumbs={[
        { text: t('header.account'), href: paths.account(locale) },
        { text: t('privacy:data.title'), href: paths.accountData(locale) },
        { text: t('privacy:consent.withdraw.title') },
      ]}
    >
      <PageHeading title={t('privacy:consent.withdraw.title')} />
      <div className="prose">
        <h2>{t('privacy:consent.withdraw.lead')}</h2>
        <ul>
          {MEANING.map((key) => (
            <li key={key}>{t(`privacy:consent.withdraw.${key}`)}</li>
          ))}
        </ul>
      </div>
      <form action={takeBack} className="form">
        <input type="hidden" name="locale" value={locale} />
        <ButtonRow>
          <Button variant="danger">{t('privacy:consent.withdraw.button')}</Button>
          <ButtonLink href={paths.accountData(locale)} variant="quiet">
            {t('ui.back')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </PageShell>
  );
}
