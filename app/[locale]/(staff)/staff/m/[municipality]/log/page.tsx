import type { Metadata } from 'next';
import { LogFilters } from '@/components/audit/log-filters';
import { LogTable } from '@/components/audit/log-table';
import { PageShell } from '@/components/layout/page-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { badDays, LogFilterInput } from '@/lib/action-log/input';
import { getLog, listLogPeople } from '@/lib/action-log/queries';
import { requireView } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('audit:log.title')} – ${t('site.name')}` };
}

/** Who did what in the municipality, and when: to be filtered, and each entry to be proved. */
export default async function LogPage({ params, searchParams }: Props) {
  const { locale: language, municipality: slug } = await params;
  const locale = localeParam(language);
  const { municipality } = await requireView(locale, paths.staffLog(locale, slug), slug);
  const asked = await searchParams;
  const filter = LogFilterInput.parse(
    Object.fromEntries(Object.keys(LogFilterInput.shape).map((name) => [name, oneParam(asked[name])])),
  );
  const [log, people] = await Promise.all([getLog(municipality.id, filter), listLogPeople(municipality.id)]);
  const { page: _, ...query } = filter;
  const isFiltered = Object.values(query).some((value) => value !== '');
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffLog(l, slug, { ...query, page: filter.page })}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('audit:log.title') },
      ]}
    >
      <PageHeading title={t('audit:log.title')} lead={t('audit:log.lead')} />
      <LogFilters
        t={t}
        filter={filter}
        people={people}
        badDays={badDays(filter)}
        reset={paths.staffLog(locale, slug)}
      />
      {log.entries.length === 0 ? (
        <EmptyState title={t('audit:log.none')}>
          <p>{isFiltered ? t('audit:log.none_text') : t('audit:log.empty_text')}</p>
        </EmptyState>
      ) : (
        <LogTable t={t} locale={locale} log={log} />
      )}
      <Pagination
        label={t('audit:log.pages')}
        page={log.page}
        pageCount={log.pageCount}
        href={(page) => paths.staffLog(locale, slug, { ...query, page })}
        words={{ previous: t('audit:seals.newer'), next: t('audit:seals.older'), page: t('audit:log.page') }}
      />
    </PageShell>
  );
}
