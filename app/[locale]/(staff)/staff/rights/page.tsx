import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { PageHeading } from '@/components/ui/page-heading';
import { Table } from '@/components/ui/table';
import { requireStaff } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { LOOKING, RIGHT_NAMES, rolesWith } from '@/lib/identity/rights';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('staff:rights.title')} – ${t('site.name')}` };
}

/** Who may do what: the table that the portal itself asks. */
export default async function RightsPage({ params }: Props) {
  const locale = localeParam((await params).locale);
  await requireStaff(locale, paths.staffRights(locale));
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={paths.staffRights}
      current="account"
      crumbs={[{ text: t('staff:home.title'), href: paths.staff(locale) }, { text: t('staff:rights.title') }]}
    >
      <PageHeading title={t('staff:rights.title')} lead={t('staff:rights.lead')} />
      <Table
        id="rights"
        caption={t('staff:rights.caption')}
        columns={[
          {
            key: 'right',
            header: t('staff:rights.right'),
            rowHeader: true,
            cell: (right) => t(`staff:rights.of.${right}`),
          },
          {
            key: 'roles',
            header: t('staff:rights.roles'),
            cell: (right) =>
              rolesWith(right)
                .map((role) => t(`staff:roles.${role}`))
                .join(', '),
          },
          {
            key: 'looks',
            header: t('staff:rights.observer'),
            cell: (right) => t(LOOKING.includes(right) ? 'staff:rights.looks' : 'staff:rights.not'),
          },
        ]}
        rows={RIGHT_NAMES}
        rowKey={(right) => right}
        stacked
      />
      <p className="mt-6 max-w-text">{t('staff:rights.others')}</p>
    </PageShell>
  );
}
