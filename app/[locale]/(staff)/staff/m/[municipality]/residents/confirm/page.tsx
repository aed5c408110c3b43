import { PageShell } from '@/components/layout/page-shell';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requireRole } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { Texts } from '@/lib/i18n/client';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { CONFIRMERS } from '@/lib/identity/residency-policy';
import { paths } from '@/lib/paths';
import { CodeForm } from './form';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** Where a clerk begins: the code of whoever stands at the counter; after a confirmation, what came of it. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { locale: language, municipality: slug } = await params;
  const locale = localeParam(language);
  const { municipality } = await requireRole(locale, paths.staffConfirm(locale, slug), slug, ...CONFIRMERS);
  const done = oneParam((await searchParams).done);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.staffConfirm(other, slug)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('residency:staff.title') },
      ]}
    >
      {done === 'confirmed' && (
        <Notice kind="success" live title={t('residency:staff.confirmed')}>
          <p>{t('residency:staff.confirmed_body')}</p>
        </Notice>
      )}
      {done === 'held' && (
        <Notice kind="warning" live title={t('residency:staff.held')}>
          <p>{t('residency:staff.held_body')}</p>
        </Notice>
      )}
      <Texts locale={locale} bundles={bundlesFor(locale, 'residency', 'errors', 'common')}>
        <CodeForm
          locale={locale}
          slug={slug}
          title={`${t('residency:staff.title')} – ${t('site.name')}`}
          heading={<PageHeading title={t('residency:staff.title')} lead={t('residency:staff.lead')} />}
        />
      </Texts>
    </PageShell>
  );
}
