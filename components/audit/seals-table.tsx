import type { SealView } from '@/lib/action-log/view';
import { shortMoment, wholeNumber } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translate';
import { Table } from '../ui/table';
import { HashText } from './hash-text';

type SealsTableProps = { t: Translate; seals: readonly SealView[]; caption: string };

/** Seals as a list to compare with. */
export function SealsTable({ t, seals, caption }: SealsTableProps) {
  return (
    <Table
      id="seals-table"
      caption={<span className="sr-only">{caption}</span>}
      columns={[
        {
          key: 'number',
          header: t('audit:seals.number'),
          rowHeader: true,
          cell: ({ number }) => <span className="number">{number}</span>,
        },
        { key: 'at', header: t('audit:seals.at'), cell: ({ at }) => shortMoment(new Date(at)) },
        {
          key: 'entries',
          header: t('audit:seals.entries'),
          numeric: true,
          cell: ({ entries }) => wholeNumber(entries),
        },
        { key: 'hash', header: t('audit:seals.hash'), cell: ({ hash }) => <HashText>{hash}</HashText> },
      ]}
      rows={seals}
      rowKey={({ number }) => String(number)}
      stacked
    />
  );
}
