import type { Metadata } from 'next';
import { versionName } from '@/components/budget/version-name';
import { PageShell } from '@/components/layout/page-shell';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Table } from '@/components/ui/table';
import { requireView } from '@/lib/auth/guards';
import { whyNotAsk } from '@/lib/budgets/policy';
import { listStaffVersions, type StaffVersionView } from '@/lib/budgets/staff-queries';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { inLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { rolesWith } from '@/lib/identity/rights';
import { paths } from '@/lib/paths';
import { ask } from './actions';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const DONE = ['asked', 'approved', 'refused'] as const;
const REFUSALS = ['already_asked', 'not_hidden', 'no_lines', 'no_permission'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('people:budgets.title')} – ${t('site.name')}` };
}

/** The versions of the municipality's budgets; a hidden one is published by two people. */
export default async function StaffBudgetsPage({ params, searchParams }: Props) {
  const { locale: code, municipality: slug } = await params;
  const locale = localeParam(code);
  const here = paths.staffBudgets(locale, slug);
  const { actor, municipality } = await requireView(locale, here, slug, ...rolesWith('budget.ask'));
  const versions = await listStaffVersions(municipality.id, new Date());
  const answer = oneParam((await searchParams).done);
  const done = DONE.find((what) => what === answer);
  const refusal = REFUSALS.find((what) => what === answer);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffBudgets(l, slug)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('people:budgets.title') },
      ]}
    >
      {done && <Notice kind="success" live title={t(`people:budgets.done.${done}`)} />}
      {refusal && <Notice kind="refusal" live title={t(`people:refusal.${refusal}`)} />}
      <PageHeading title={t('people:budgets.title')} lead={t('people:budgets.lead')} />
      {versions.length === 0 ? (
        <EmptyState title={t('people:budgets.none')} />
      ) : (
        <Table<StaffVersionView>
          id="versions"
          caption={t('people:budgets.caption')}
          stacked
          rows={versions}
          rowKey={({ id }) => id}
          columns={[
            { key: 'year', header: t('people:budgets.year'), cell: ({ year }) => year },
            {
              key: 'version',
              header: t('people:budgets.version'),
              rowHeader: true,
              cell: (version) => (
                <>
                  {versionName(version, t)}
                  <br />
                  <span className="text-muted">{inLocale(version.actTitle, locale).text}</span>
                </>
              ),
            },
            {
              key: 'state',
              header: t('people:budgets.state'),
              cell: ({ state }) => <Badge>{t(`people:budgets.states.${state}`)}</Badge>,
            },
            {
              key: 'act',
              header: t('people:column.act'),
              cell: (version) => {
                if (version.approval)
                  return (
                    <Link href={paths.staffPublication(locale, slug, version.approval.id)}>
                      {t('people:budgets.waits')}
                    </Link>
                  );
                if (whyNotAsk(actor, municipality.id, version)) return '–';
                return (
                  <form action={ask}>
                    <input type="hidden" name="locale" value={locale} />
                    <input type="hidden" name="municipality" value={slug} />
                    <input type="hidden" name="version" value={version.id} />
                    <Button variant="secondary">{t('people:budgets.ask')}</Button>
                  </form>
                );
              },
            },
          ]}
        />
      )}
    </PageShell>
  );
}
