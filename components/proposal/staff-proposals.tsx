import { dayOf, daysBetween } from '@/lib/clock';
import { amountWithUnit, shortDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { askedOf } from '@/lib/participatory-budget/costs';
import type { ProposalLineView } from '@/lib/participatory-budget/proposal-view';
import { paths } from '@/lib/paths';
import { Table } from '../ui/table';
import { ProposalStatus } from './proposal-status';

type StaffProposalsProps = {
  t: Translate;
  locale: Locale;
  slug: string;
  now: Date;
  id: string;
  caption: string;
  /** Header of the column that says since when: received, or decided. */
  since: string;
  proposals: readonly ProposalLineView[];
};

/** Proposals for the staff: number, what and where, how much, since when it has stood as it stands. */
export function StaffProposals({ t, locale, slug, now, id, caption, since, proposals }: StaffProposalsProps) {
  return (
    <Table
      id={id}
      caption={<span className="sr-only">{caption}</span>}
      stacked
      rows={proposals}
      rowKey={(proposal) => proposal.id}
      columns={[
        {
          key: 'title',
          header: t('proposals:staff.proposal'),
          rowHeader: true,
          cell: (proposal) => (
            <>
              № {proposal.number}.{' '}
              <a href={paths.staffProposal(locale, slug, proposal.id)} lang={proposal.language}>
                {proposal.title}
              </a>
            </>
          ),
        },
        {
          key: 'settlement',
          header: t('proposals:list.settlement'),
          cell: ({ settlement }) => {
            const { text, lang } = inLocale(settlement, locale);
            return <span lang={lang}>{text}</span>;
          },
        },
        {
          key: 'asked',
          header: t('proposals:list.asked'),
          numeric: true,
          cell: ({ totalTyiyn, ownMoneyTyiyn }) =>
            amountWithUnit(askedOf(totalTyiyn, ownMoneyTyiyn), 'som', locale),
        },
        {
          key: 'state',
          header: t('proposals:staff.state'),
          cell: ({ state }) => <ProposalStatus t={t} state={state} />,
        },
        {
          key: 'since',
          header: since,
          cell: ({ state, stateSince }) => {
            const days = daysBetween(dayOf(stateSince), dayOf(now));
            const age =
              days === 0 ? t('proposals:staff.age_today') : t('proposals:staff.age', { count: days });
            return (
              <>
                <time dateTime={dayOf(stateSince)}>{shortDate(dayOf(stateSince))}</time>
                {state === 'submitted' && `, ${age}`}
              </>
            );
          },
        },
      ]}
    />
  );
}
