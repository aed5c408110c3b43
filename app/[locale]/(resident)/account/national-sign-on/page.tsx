import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/guards';
import { config } from '@/lib/config';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { NationalButton, NationalFaultNotice } from '../../sign-in/national-form';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ result?: string | string[] }>;
};

/** The national sign-on of the own account: whether it is there, how to add it, and what has just come of it. */
export default async function AccountNationalPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const actor = await requirePerson(locale, paths.accountNational(locale));
  if (!config().national) notFound();
  const result = oneParam((await searchParams).result);
  const t = translator(locale);
  const linked = actor.assurance === 'national_sign_on';
  const title = t('account:national.title');
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.accountNational(l)}
      crumbs={[{ text: t('account:home.title'), href: paths.account(locale) }, { text: title }]}
      current="account"
    >
      <title>{`${title} – ${t('site.name')}`}</title>
      <NationalFaultNotice t={t} fault={result} />
      {result === 'held' && (
        <Notice kind="warning" live title={t('account:national.held')}>
          {t('account:national.held_body')}
        </Notice>
      )}
      <PageHeading title={title} lead={t('account:national.lead')} />
      {linked ? (
        <Notice kind="success" title={t('account:national.linked')}>
          {t('account:national.linked_body')}
        </Notice>
      ) : (
        <>
          <p className="max-w-text">{t('account:national.add_body')}</p>
          <NationalButton locale={locale} to={paths.account(locale)} text={t('account:national.add')} />
        </>
      )}
    </PageShell>
  );
}
