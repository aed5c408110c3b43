import type { DecisionView } from '@/lib/council/view';
import { longDate, wholeNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { DescriptionList } from '../ui/description-list';
import { Table } from '../ui/table';
import { Note } from './note';
import { voteWords } from './vote-words';

type DecisionFactsProps = { t: Translate; locale: Locale; decision: DecisionView };

/** Everything the source tells of a decision. */
export function DecisionFacts({ t, locale, decision }: DecisionFactsProps) {
  const {
    number,
    decidedOn,
    bodyPrinted,
    kind,
    convocation,
    session,
    votes,
    publishedOn,
    inForceFrom,
    initiatedBy,
    agendaItems,
    annexPages,
    startTime,
  } = decision;
  return (
    <DescriptionList
      entries={[
        { term: t('council:decision.body'), detail: bodyPrinted, lang: 'ky' },
        { term: t('council:decision.number'), detail: number ?? t('council:decisions.no_number') },
        {
          term: t('council:decision.date'),
          detail: decidedOn ? (
            <time dateTime={decidedOn}>{longDate(decidedOn, locale)}</time>
          ) : (
            t('council:decisions.no_date')
          ),
        },
        { term: t('council:decision.kind'), detail: t(`council:kind.${kind}`) },
        { term: t('council:decision.convocation'), detail: convocation },
        { term: t('council:decision.session'), detail: session, lang: 'ky' },
        { term: t('council:decision.votes'), detail: voteWords(t, votes) },
        { term: t('council:decision.published'), detail: publishedOn && longDate(publishedOn, locale) },
        { term: t('council:decision.in_force'), detail: inForceFrom && longDate(inForceFrom, locale) },
        {
          term: t('council:decision.initiated'),
          detail: initiatedBy && <Note t={t} printed={initiatedBy} />,
        },
        { term: t('council:decision.hectares'), detail: landWords(t, decision) },
        { term: t('council:decision.agenda'), detail: agendaItems },
        { term: t('council:decision.annex_pages'), detail: annexPages },
        { term: t('council:decision.start_time'), detail: startTime },
      ]}
    />
  );
}

/** Sums that the decision names. */
export function DecisionAmounts({ t, decision }: { t: Translate; decision: DecisionView }) {
  return (
    <Table
      id="amounts-table"
      caption={t('council:decision.amounts_caption')}
      columns={[
        {
          key: 'purpose',
          header: t('council:decision.purpose'),
          rowHeader: true,
          cell: ({ name }) => <Note t={t} printed={name} />,
        },
        {
          key: 'amount',
          header: t('council:decision.amount'),
          numeric: true,
          cell: ({ som }) => wholeNumber(som),
        },
      ]}
      rows={decision.amounts}
      rowKey={({ name }) => name}
    />
  );
}

function landWords(t: Translate, { hectares }: DecisionView): string {
  return (['transferred', 'received'] as const)
    .flatMap((word) =>
      hectares[word] === null ? [] : [t(`council:decision.${word}`, { count: hectares[word] })],
    )
    .join(', ');
}
