import type { KnownFigureView } from '@/lib/budgets/view';
import { percent, unitName } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { parseAmount } from '@/lib/money';
import { Link } from '../ui/link';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { NO_AMOUNT, thousandSom } from './amount-text';
import { LineName } from './line-name';

type KnownFiguresProps = {
  t: Translate;
  locale: Locale;
  kind: 'shares' | 'transfers';
  figures: readonly KnownFigureView[];
};

/** What public sources tell without a document, each with its source; never added to anything. */
export function KnownFigures({ t, locale, kind, figures }: KnownFiguresProps) {
  if (figures.length === 0) return null;
  return (
    <Section id={kind} title={t(`budget:list.${kind}`)} lead={t(`budget:list.${kind}_lead`)}>
      <Table
        id={`${kind}-table`}
        caption={t(`budget:list.${kind}`)}
        rows={figures}
        rowKey={({ id }) => id}
        stacked
        columns={[
          { key: 'period', header: t('budget:list.period'), cell: ({ period }) => period.replace('..', '–') },
          {
            key: 'name',
            header: t('budget:list.name'),
            rowHeader: true,
            cell: ({ name }) => <LineName name={name} locale={locale} />,
          },
          {
            key: 'value',
            numeric: true,
            header: kind === 'shares' ? t('budget:lines.share') : unitName('thousand_som', locale),
            cell: ({ value }) =>
              kind === 'shares' ? shareText(value, locale) : thousandSom(parseAmount(value, 'thousand_som')),
          },
          {
            key: 'source',
            header: t('ui.source'),
            cell: ({ source }) => (
              <Link href={source} external>
                {new URL(source).hostname.replace(/^www\./, '')}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}

function shareText(value: string, locale: Locale): string {
  const [whole = '', tenths = '0'] = value.split('.');
  return /^\d+$/.test(whole) ? percent(Number(whole) * 10 + Number(tenths.slice(0, 1)), locale) : NO_AMOUNT;
}
