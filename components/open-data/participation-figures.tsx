import { amountWithUnit, percentPrinted, printedDate, wholeNumber } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { parseAmount } from '@/lib/money';
import type { ParticipationFigure } from '@/lib/open-data/known-facts';
import { Section } from '../ui/section';
import { SourceLink } from '../ui/source-link';
import { Table } from '../ui/table';

type ParticipationFiguresProps = { t: Translate; locale: Locale; figures: readonly ParticipationFigure[] };

/** What the press and reports say of participation in the country, each figure with its time and source. */
export function ParticipationFigures({ t, locale, figures }: ParticipationFiguresProps) {
  if (figures.length === 0) return null;
  return (
    <Section
      id="participation"
      title={t('legal:open_data.participation.title')}
      lead={t('legal:open_data.participation.lead')}
    >
      <Table
        id="participation-table"
        caption={t('legal:open_data.participation.caption')}
        columns={[
          {
            key: 'name',
            header: t('legal:open_data.participation.figure'),
            rowHeader: true,
            cell: ({ name }) => {
              const { text, lang } = inLocale(name, locale);
              return <span lang={lang}>{text}</span>;
            },
          },
          {
            key: 'value',
            header: t('legal:open_data.participation.value'),
            numeric: true,
            cell: (figure) => valueText(t, locale, figure),
          },
          {
            key: 'period',
            header: t('legal:open_data.participation.period'),
            cell: ({ period }) =>
              /^\d{4}(-\d{2}){0,2}$/.test(period)
                ? printedDate(period, locale)
                : t('legal:open_data.participation.undated'),
          },
          { key: 'source', header: t('ui.source'), cell: ({ source }) => <SourceLink url={source} /> },
        ]}
        rows={figures}
        rowKey={({ id }) => id}
        stacked
      />
    </Section>
  );
}

/** The number as printed; what is counted stands in the name of the figure. */
function valueText(t: Translate, locale: Locale, { value, unit }: ParticipationFigure): string {
  const [, total] = /^of (\d+)$/.exec(unit) ?? [];
  if (total) return t('legal:open_data.participation.of', { value, total });
  if (unit === '%') return percentPrinted(value, locale);
  if (unit === 'som') return amountWithUnit(parseAmount(value, 'som') ?? 0n, 'som', locale);
  const number = wholeNumber(BigInt(value));
  return unit === 'thousand' ? t('legal:open_data.participation.thousand', { value: number }) : number;
}
