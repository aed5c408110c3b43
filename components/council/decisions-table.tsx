import type { DecisionRowView } from '@/lib/council/view';
import { shortDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import { Link } from '../ui/link';
import { type Column, Table } from '../ui/table';
import { decisionTitle } from './decision-title';

type DecisionsTableProps = {
  t: Translate;
  locale: Locale;
  slug: string;
  decisions: readonly DecisionRowView[];
  id?: string;
};

/** Decisions of a council: title and what it is about, number, day. */
export function DecisionsTable({ t, locale, slug, decisions, id = 'decisions' }: DecisionsTableProps) {
  const columns: Column<DecisionRowView>[] = [
    {
      key: 'title',
      header: t('council:decisions.title_column'),
      rowHeader: true,
      cell: (decision) => {
        const title = decisionTitle(t, locale, decision);
        return (
          <Link href={paths.decision(locale, slug, decision.id)} lang={title.lang}>
            {title.text}
          </Link>
        );
      },
    },
    { key: 'kind', header: t('council:decisions.subject'), cell: ({ kind }) => t(`council:kind.${kind}`) },
    {
      key: 'number',
      header: t('council:decisions.number'),
      cell: ({ number }) => <span className="nowrap">{number ?? t('council:decisions.no_number')}</span>,
    },
    {
      key: 'date',
      header: t('council:decisions.date'),
      cell: ({ decidedOn }) =>
        decidedOn ? (
          <time dateTime={decidedOn} className="nowrap">
            {shortDate(decidedOn)}
          </time>
        ) : (
          t('council:decisions.no_date')
        ),
    },
  ];
  return (
    <Table
      id={id}
      caption={t('council:decisions.caption')}
      columns={columns}
      rows={decisions}
      rowKey={(decision) => decision.id}
      stacked
    />
  );
}
