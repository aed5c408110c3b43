import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { UnattachedFact } from '@/lib/open-data/known-facts';
import { Section } from '../ui/section';
import { SourceLink } from '../ui/source-link';
import { Table } from '../ui/table';

type UnattachedFactsProps = { t: Translate; locale: Locale; facts: readonly UnattachedFact[] };

/** What is known from sources and belongs on no municipality's page: it names several, the whole country, or a place that is not clear. */
export function UnattachedFacts({ t, locale, facts }: UnattachedFactsProps) {
  if (facts.length === 0) return null;
  return (
    <Section
      id="unattached"
      title={t('legal:open_data.unattached.title')}
      lead={t('legal:open_data.unattached.lead')}
    >
      <Table
        id="unattached-table"
        caption={t('legal:open_data.unattached.caption')}
        columns={[
          {
            key: 'title',
            header: t('legal:open_data.name'),
            rowHeader: true,
            cell: ({ title }) => {
              const { text, lang } = inLocale(title, locale);
              return <span lang={lang}>{text}</span>;
            },
          },
          {
            key: 'kind',
            header: t('legal:open_data.form'),
            cell: ({ kind }) => t(`legal:open_data.unattached.kind.${kind}`),
          },
          {
            key: 'place',
            header: t('legal:open_data.unattached.place'),
            cell: ({ place }) =>
              place ? <span lang="ky">{place}</span> : t('legal:open_data.unattached.several'),
          },
          {
            key: 'source',
            header: t('ui.source'),
            cell: ({ sources }) => (
              <span className="grid gap-1">
                {sources.map((source) => (
                  <span key={source}>
                    <SourceLink url={source} />
                  </span>
                ))}
              </span>
            ),
          },
        ]}
        rows={facts}
        rowKey={({ key }) => key}
        stacked
      />
    </Section>
  );
}
