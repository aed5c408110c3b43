import { redirect } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { Details } from '@/components/ui/details';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/guards';
import { demonstrationCode, getSecondFactor } from '@/lib/auth/second-factor-queries';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { inOtherLanguage, isStaffPath, paths, safeReturnPath } from '@/lib/paths';
import { FactorForm } from './form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> };

/** Between the sign-in and the staff part. Whoever has no second factor yet is led to set one up; whoever needs none goes on. */
export default async function SecondFactorPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const { to } = await searchParams;
  const returnTo = safeReturnPath(typeof to === 'string' ? to : null, locale);
  const actor = await requirePerson(locale, paths.secondFactor(locale, returnTo));
  if (actor.kind === 'staff' || !actor.awaitsSecondFactor) redirect(returnTo);
  const { enrolledAt } = await getSecondFactor(actor.userId);
  if (!enrolledAt) redirect(paths.enrolSecondFactor(locale, returnTo));
  const code = await demonstrationCode(actor.userId, new Date());
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.secondFactor(l, inOtherLanguage(returnTo, l))}
      current="account"
    >
      <Texts locale={locale} bundles={bundlesFor(locale, 'account', 'errors', 'common')}>
        <FactorForm
          locale={locale}
          to={returnTo}
          heading={
            <PageHeading title={t('account:second_factor.title')} lead={t('account:second_factor.lead')} />
          }
        />
      </Texts>
      <div className="mt-8">
        <Details summary={t('account:second_factor.lost')}>
          <p>{t('account:second_factor.lost_body')}</p>
        </Details>
        <p className="mt-4">
          <Link href={isStaffPath(returnTo) ? paths.account(locale) : returnTo}>
            {t('account:second_factor.without')}
          </Link>
        </p>
      </div>
      {code && (
        <div className="mt-8">
          <Notice kind="warning" title={t('account:demonstration.title')}>
            <p>{t('account:second_factor.demonstration')}</p>
            <p className="text-3xl number">
              <output id="demonstration-code">{code}</output>
            </p>
          </Notice>
        </div>
      )}
    </PageShell>
  );
}
