import type { Metadata } from 'next';
import { DecisionsTable } from '@/components/council/decisions-table';
import { RegisterFilterForm } from '@/components/council/register-filter';
import { PageShell } from '@/components/layout/page-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { DECISIONS_PER_PAGE, RegisterFilter, registerQuery } from '@/lib/council/input';
import { listDecisions } from '@/lib/council/queries';
import { municipalityPage } from '@/lib/http/municipality-page';
import { pageMetadata } from '@/lib/i18n/metadata';
import { paths, withQuery } from '@/lib/paths';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, name, t } = await municipalityPage(params);
  return pageMetadata({
    title: t('council:decisions.meta_title', { municipality: name }),
    description: t('council:decisions.description'),
    locale,
    here: (other) => paths.decisions(other, slug),
  });
}

/** The register of a council's decisions, searched and filtered by its address. */
export default async function DecisionsPage({ params, searchParams }: Props) {
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const filter = RegisterFilter.parse(await searchParams);
  const { decisions, total, years, kinds } = await listDecisions(municipality.id, filter);
  const here = paths.decisions(locale, slug);
  const empty = kinds.length === 0;
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => withQuery(paths.decisions(other, slug), registerQuery(filter))}
      municipality={municipality}
      section="council"
      crumbs={[
        { text: t('council:title'), href: paths.council(locale, slug) },
        { text: t('council:decisions.short') },
      ]}
    >
      <PageHeading title={t('council:decisions.title')} lead={t('council:decisions.lead')} />
      {empty ? (
        <EmptyState title={t('council:decisions.empty')}>
          <p>{t('council:decisions.empty_text')}</p>
        </EmptyState>
      ) : (
        <>
          <RegisterFilterForm t={t} action={here} filter={filter} years={years} kinds={kinds} />
          <p className="mt-6 mb-2" role="status">
            {t('council:decisions.count', { count: total })}
          </p>
          {decisions.length > 0 ? (
            <DecisionsTable t={t} locale={locale} slug={slug} decisions={decisions} />
          ) : (
            <EmptyState title={t('council:decisions.none')}>
              <p>{t('council:decisions.none_text')}</p>
            </EmptyState>
          )}
          <div className="mt-6">
            <Pagination
              label={t('pagination.label')}
              page={filter.page}
              pageCount={Math.ceil(total / DECISIONS_PER_PAGE)}
              href={(page) => withQuery(here, registerQuery({ ...filter, page }))}
              words={{
                previous: t('pagination.previous'),
                next: t('pagination.next'),
                page: t('pagination.page'),
              }}
            />
          </div>
          {!municipality.fictitious && <p className="mt-6 text-muted">{t('council:decisions.partial')}</p>}
        </>
      )}
    </PageShell>
  );
}
