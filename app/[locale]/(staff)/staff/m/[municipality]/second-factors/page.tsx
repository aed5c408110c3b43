import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Table } from '@/components/ui/table';
import { requireRole } from '@/lib/auth/guards';
import { type ColleagueView, listColleagues } from '@/lib/auth/second-factor-queries';
import { localeParam } from '@/lib/http/locale-param';
import { shortMoment } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('staff:factors.title')} – ${t('site.name')}` };
}

/** For the administrator: which colleagues have set up their second factor, and the way to take one away. */
export default async function SecondFactorsPage({ params, searchParams }: Props) {
  const { locale: language, municipality: slug } = await params;
  const locale = localeParam(language);
  const here = paths.staffSecondFactors(locale, slug);
  const { actor, municipality } = await requireRole(locale, here, slug, 'administrator');
  const colleagues = await listColleagues(municipality.id, new Date());
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffSecondFactors(l, slug)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('staff:factors.title') },
      ]}
    >
      {(await searchParams).done === 'reset' && (
        <Notice kind="success" live title={t('staff:factors.done')} />
      )}
      <PageHeading title={t('staff:factors.title')} lead={t('staff:factors.lead')} />
      <Table<ColleagueView>
        id="colleagues"
        caption={t('staff:factors.caption')}
        stacked
        rows={colleagues}
        rowKey={({ userId }) => userId}
        columns={[
          {
            key: 'who',
            header: t('staff:factors.who'),
            rowHeader: true,
            cell: ({ name, email }) => [name, email].filter(Boolean).join(', '),
          },
          {
            key: 'roles',
            header: t('staff:factors.role'),
            cell: ({ roles }) => roles.map((role) => t(`staff:roles.${role}`)).join(', '),
          },
          {
            key: 'state',
            header: t('staff:factors.state'),
            cell: ({ enrolledAt }) =>
              enrolledAt
                ? t('staff:factors.since', { date: shortMoment(enrolledAt) })
                : t('staff:factors.none'),
          },
          {
            key: 'reset',
            header: t('staff:factors.action'),
            cell: ({ userId, enrolledAt, email }) =>
              enrolledAt && userId !== actor.userId ? (
                <Link href={paths.staffResetSecondFactor(locale, slug, userId)}>
                  {t('staff:factors.reset')}
                  <span className="sr-only"> {email}</span>
                </Link>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </PageShell>
  );
}
