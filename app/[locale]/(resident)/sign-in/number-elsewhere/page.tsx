import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { config } from '@/lib/config';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { translator } from '@/lib/i18n/server';
import { paths, safeReturnPath } from '@/lib/paths';
import { NationalButton } from '../national-form';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
};

/** The provider vouches for a number that another account has. Two ways on, and the person chooses; the page itself knows nothing of her. */
export default async function NumberElsewherePage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  if (!config().national) notFound();
  const to = safeReturnPath(oneParam((await searchParams).to), locale);
  const t = translator(locale);
  const title = t('account:national.elsewhere.title');
  return (
    <PageShell t={t} locale={locale} here={(l) => paths.numberElsewhere(l)} current="account">
      <title>{`${title} – ${t('site.name')}`}</title>
      <PageHeading title={title} lead={t('account:national.elsewhere.lead')} />
      <Section id="mine" title={t('account:national.elsewhere.mine')}>
        <p className="max-w-text">{t('account:national.elsewhere.mine_body')}</p>
        <p className="mt-4">
          <ButtonLink href={paths.signIn(locale, paths.accountNational(locale))}>
            {t('account:national.elsewhere.mine_go')}
          </ButtonLink>
        </p>
      </Section>
      <Section id="other" title={t('account:national.elsewhere.other')}>
        <p className="max-w-text">{t('account:national.elsewhere.other_body')}</p>
        <NationalButton locale={locale} to={to} text={t('account:national.elsewhere.other_go')} claim />
      </Section>
    </PageShell>
  );
}
