import { EntryText } from '@/components/audit/entry-text';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import type { LookView } from '@/lib/action-log/view';
import { shortMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

type LooksSectionProps = { t: Translate; locale: Locale; looks: readonly LookView[] };

/** Who of the offices has looked at my data, with the proof of each entry. */
export function LooksSection({ t, locale, looks }: LooksSectionProps) {
  return (
    <Section id="looks" title={t('audit:looks.title')} lead={t('audit:looks.lead')}>
      {looks.length === 0 ? (
        <p>{t('audit:looks.none')}</p>
      ) : (
        <Table
          id="looks-table"
          caption={t('audit:looks.caption')}
          columns={[
            {
              key: 'when',
              header: t('audit:looks.when'),
              rowHeader: true,
              cell: ({ at }) => shortMoment(new Date(at)),
            },
            {
              key: 'who',
              header: t('audit:looks.who'),
              cell: ({ who, office }) =>
                [who ?? t('audit:looks.staff'), office?.[locale]].filter(Boolean).join(', '),
            },
            {
              key: 'where',
              header: t('audit:looks.where'),
              cell: ({ place }) => t(`audit:looks.place.${place}`),
            },
            {
              key: 'entry',
              header: t('audit:log.entry'),
              cell: (entry) => <EntryText {...{ t, locale, entry }} />,
            },
          ]}
          rows={looks}
          rowKey={({ seq }) => String(seq)}
          stacked
        />
      )}
    </Section>
  );
}
