import type { OfficeHolderView } from '@/lib/council/view';
import { shortDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { SourceLink } from '../ui/source-link';
import { type Column, Table } from '../ui/table';
import { voteWords } from './vote-words';

type HoldersTableProps = {
  t: Translate;
  locale: Locale;
  id: string;
  caption: string;
  holders: readonly OfficeHolderView[];
};

/** People in offices: office, name, as of when it is known, votes at their election, source. Columns that nobody fills are left out. */
export function HoldersTable({ t, locale, id, caption, holders }: HoldersTableProps) {
  const columns: (Column<OfficeHolderView> & { wanted?: boolean })[] = [
    {
      key: 'name',
      header: t('council:column.name'),
      rowHeader: true,
      cell: ({ name }) => <span lang="ky">{name}</span>,
    },
    {
      key: 'office',
      header: t('council:column.office'),
      cell: (holder) => <Office {...{ t, locale, holder }} />,
    },
    {
      key: 'party',
      header: t('council:column.party'),
      cell: ({ party }) => <span lang="ky">{party ?? '–'}</span>,
      wanted: holders.some(({ party, role }) => party !== null && role !== 'faction_leader'),
    },
    { key: 'known', header: t('council:column.known'), cell: (holder) => knownWhen(t, holder) },
    {
      key: 'votes',
      header: t('council:column.votes'),
      cell: (holder) => votesOf(t, holder) || '–',
      wanted: holders.some((holder) => votesOf(t, holder) !== ''),
    },
    {
      key: 'source',
      header: t('council:column.source'),
      cell: ({ source }) => (source ? <SourceLink url={source} /> : '–'),
      wanted: holders.some(({ source }) => source !== null),
    },
  ];
  return (
    <Table
      id={id}
      caption={caption}
      columns={columns.filter(({ wanted }) => wanted !== false)}
      rows={holders}
      rowKey={(holder) => holder.id}
      stacked
    />
  );
}

function Office({ t, locale, holder }: { t: Translate; locale: Locale; holder: OfficeHolderView }) {
  const body = inLocale(holder.body, locale);
  return (
    <>
      {t(`council:role.${holder.role}`)}
      {holder.role === 'faction_leader' && holder.party && (
        <>, {t('council:faction_of', { party: holder.party })}</>
      )}
      {body.text && (
        <>
          {' '}
          (<span lang={body.lang}>{body.text}</span>)
        </>
      )}
    </>
  );
}

function knownWhen(t: Translate, { asOf, asOfPrinted, validFrom }: OfficeHolderView): string {
  if (validFrom) return t('council:known.since', { date: shortDate(validFrom) });
  if (asOf) return t('council:known.on', { date: shortDate(asOf) });
  return asOfPrinted ? t('council:known.year', { year: asOfPrinted }) : t('council:known.unknown');
}

function votesOf(t: Translate, { votesFor, votesAgainst, votesAbstain, present }: OfficeHolderView): string {
  return voteWords(t, { for: votesFor, against: votesAgainst, abstained: votesAbstain, present });
}
