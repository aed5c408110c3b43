import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { ParticipationFigures } from '@/components/open-data/participation-figures';
import { UnattachedFacts } from '@/components/open-data/unattached-facts';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { csvHeader, DOCUMENT_COLUMNS, ROW_COLUMNS } from '@/lib/budgets/columns';
import { localeParam } from '@/lib/http/locale-param';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/metadata';
import { translator } from '@/lib/i18n/server';
import { listParticipationFigures, listUnattached } from '@/lib/open-data/known-facts';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string }> };

const SOURCES = [
  'codes',
  'map',
  'points',
  'population_2021',
  'population_2026',
  'acts',
  'facts',
  'portal',
] as const;
const RULES = ['1', '2', '3', '4'] as const;

/** What can be fetched: its form, its address as a pattern, and one that works, with a real municipality's budget. */
const EXAMPLE = { slug: 'naryn', year: 2017 };

const downloads = (locale: Locale) =>
  [
    {
      key: 'municipalities',
      form: 'JSON',
      pattern: paths.openDataMunicipalities(),
      example: paths.openDataMunicipalities(),
    },
    {
      key: 'budget_json',
      form: 'JSON',
      pattern: paths.openDataBudget('{slug}', '{year}'),
      example: paths.openDataBudget(EXAMPLE.slug, EXAMPLE.year),
    },
    {
      key: 'budget_csv',
      form: 'CSV, XLSX',
      pattern: `/${locale}/m/{slug}/budget/{year}/lines.csv`,
      example: paths.budgetCsv(locale, EXAMPLE.slug, EXAMPLE.year),
    },
    {
      key: 'calendar',
      form: 'iCalendar',
      pattern: `/${locale}/m/{slug}/hearings/calendar.ics`,
      example: paths.hearingsCalendar(locale, EXAMPLE.slug),
    },
    {
      key: 'seals',
      form: 'JSON',
      pattern: paths.openDataSeals(),
      example: paths.openDataSeals(),
    },
    { key: 'description_file', form: 'OpenAPI', pattern: paths.openApi(), example: paths.openApi() },
  ] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = translator(locale);
  return pageMetadata({
    title: t('legal:open_data.title'),
    description: t('legal:open_data.description'),
    locale,
    here: paths.openData,
  });
}

/** What a journalist or researcher can fetch by machine, what the columns mean, and whose data it is. */
export default async function OpenDataPage({ params }: Props) {
  const locale = localeParam((await params).locale);
  const t = translator(locale);
  const [figures, unattached] = await Promise.all([listParticipationFigures(), listUnattached()]);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={paths.openData}
      current="openData"
      crumbs={[{ text: t('ui.home'), href: paths.home(locale) }, { text: t('legal:open_data.title') }]}
    >
      <PageHeading title={t('legal:open_data.title')} lead={t('legal:open_data.lead')} />
      <Section id="download" title={t('legal:open_data.download_title')}>
        <Table
          id="downloads"
          caption={t('legal:open_data.download_caption')}
          columns={[
            {
              key: 'name',
              header: t('legal:open_data.name'),
              rowHeader: true,
              cell: ({ key }) => t(`legal:open_data.${key}`),
            },
            { key: 'form', header: t('legal:open_data.form'), cell: ({ form }) => form },
            {
              key: 'address',
              header: t('legal:open_data.address'),
              cell: ({ pattern, example }) => (
                <>
                  <code className="break-all">{pattern}</code>
                  {example !== pattern && (
                    <span className="block">
                      {t('legal:open_data.example')}{' '}
                      <Link href={example} className="break-all">
                        {example}
                      </Link>
                    </span>
                  )}
                  {example === pattern && (
                    <span className="block">
                      <Link href={example} aria-label={`${t('ui.download')}: ${example}`}>
                        {t('ui.download')}
                      </Link>
                    </span>
                  )}
                </>
              ),
            },
          ]}
          rows={downloads(locale)}
          rowKey={({ key }) => key}
          stacked
        />
      </Section>
      <Section id="reading" title={t('legal:open_data.rules_title')}>
        <div className="prose">
          <ul>
            {RULES.map((key) => (
              <li key={key}>{t(`legal:open_data.rules.${key}`)}</li>
            ))}
          </ul>
        </div>
      </Section>
      <Section id="columns" title={t('legal:open_data.columns_title')}>
        <Table
          id="columns-table"
          caption={t('legal:open_data.columns_caption')}
          columns={[
            {
              key: 'column',
              header: t('legal:open_data.column'),
              rowHeader: true,
              cell: (key) => <code>{csvHeader(key)}</code>,
            },
            {
              key: 'meaning',
              header: t('legal:open_data.meaning'),
              cell: (key) => t(`budget:column.${key}`),
            },
          ]}
          rows={[...DOCUMENT_COLUMNS, ...ROW_COLUMNS].map(({ key }) => key)}
          rowKey={(key) => key}
        />
      </Section>
      <ParticipationFigures t={t} locale={locale} figures={figures} />
      <UnattachedFacts t={t} locale={locale} facts={unattached} />
      <Section id="sources" title={t('legal:open_data.sources_title')}>
        <Table
          id="sources-table"
          caption={t('legal:open_data.sources_caption')}
          columns={[
            {
              key: 'data',
              header: t('legal:open_data.data'),
              rowHeader: true,
              cell: (source) => t(`legal:open_data.sources.${source}.data`),
            },
            {
              key: 'origin',
              header: t('legal:open_data.origin'),
              cell: (source) => (
                <span className="wrap-anywhere">{t(`legal:open_data.sources.${source}.origin`)}</span>
              ),
            },
            {
              key: 'licence',
              header: t('legal:open_data.licence'),
              cell: (source) => t(`legal:open_data.sources.${source}.licence`),
            },
          ]}
          rows={SOURCES}
          rowKey={(source) => source}
          stacked
        />
        <div className="mt-8">
          <Notice kind="warning" title={t('legal:open_data.non_commercial_title')}>
            <p>{t('legal:open_data.non_commercial')}</p>
            <p>{t('legal:open_data.borders')}</p>
          </Notice>
        </div>
      </Section>
    </PageShell>
  );
}
