import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { PageHeading } from '@/components/ui/page-heading';
import { requireStaff } from '@/lib/auth/guards';
import { getSecondFactor } from '@/lib/auth/second-factor-queries';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { RenewForm } from './form';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('account:recovery.title')} – ${t('site.name')}` };
}

/** How many recovery codes are left, and new ones. */
export default async function RecoveryCodesPage({ params }: Props) {
  const locale = localeParam((await params).locale);
  const actor = await requireStaff(locale, paths.recoveryCodes(locale));
  const { recoveryCodesLeft } = await getSecondFactor(actor.userId);
  const t = translator(locale);
  return (
    <PageShell t={t} locale={locale} here={paths.recoveryCodes} current="account">
      <Texts locale={locale} bundles={bundlesFor(locale, 'account', 'errors', 'common')}>
        <RenewForm
          locale={locale}
          next={paths.account(locale)}
          before={
            <>
              <PageHeading title={t('account:recovery.title')} lead={t('account:recovery.why')} />
              <p>
                {t('account:recovery.left')}: <strong className="number">{recoveryCodesLeft}</strong>
              </p>
              <p className="max-w-text">{t('account:recovery.renew_warning')}</p>
            </>
          }
        />
      </Texts>
    </PageShell>
  );
}
