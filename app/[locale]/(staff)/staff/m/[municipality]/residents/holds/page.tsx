import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Table } from '@/components/ui/table';
import { requireRole } from '@/lib/auth/guards';
import { dayOf } from '@/lib/clock';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { longDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/server';
import { listOpenHolds } from '@/lib/identity/counter-queries';
import { HOLD_DECIDERS } from '@/lib/identity/residency-policy';
import { paths } from '@/lib/paths';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('residency:holds.title')} – ${t('site.name')}` };
}

/** Numbers shown a second time, which wait for an administrator. */
export default async function HoldsPage({ params, searchParams }: Props) {
  const { locale: language, municipality: slug } = await params;
  const locale = localeParam(language);
  const { municipality } = await requireRole(locale, paths.staffHolds(locale, slug), slug, ...HOLD_DECIDERS);
  const holds = await listOpenHolds(municipality.id);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.staffHolds(other, slug)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('residency:holds.title') },
      ]}
    >
      {oneParam((await searchParams).done) && (
        <Notice kind="success" live title={t('residency:holds.decided')} />
      )}
      <PageHeading title={t('residency:holds.title')} lead={t('residency:holds.lead')} />
      {holds.length === 0 ? (
        <EmptyState title={t('residency:holds.none')}>
          <p>{t('residency:holds.none_body')}</p>
        </EmptyState>
      ) : (
        <Table
          id="holds"
          caption={t('residency:holds.list')}
          stacked
          rows={holds}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'who',
              header: t('residency:holds.who'),
              rowHeader: true,
              cell: ({ id, name }) => (
                <Link href={paths.staffHold(locale, slug, id)}>{name ?? t('residency:staff.no_name')}</Link>
              ),
            },
            {
              key: 'since',
              header: t('residency:holds.since'),
              cell: ({ at }) => <time dateTime={dayOf(at)}>{longDate(dayOf(at), locale)}</time>,
            },
          ]}
        />
      )}
    </PageShell>
  );
}
