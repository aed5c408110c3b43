import { dayOf } from '@/lib/clock';
import { amountWithUnit, shortDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { askedOf } from '@/lib/participatory-budget/costs';
import type { ProposalLineView } from '@/lib/participatory-budget/proposal-view';
import { paths } from '@/lib/paths';
import { Card } from '../ui/card';
import { ProposalStatus } from './proposal-status';
import { topicText } from './topic-text';

type ProposalCardProps = {
  t: Translate;
  locale: Locale;
  slug: string;
  proposal: ProposalLineView;
  level?: 2 | 3 | 4;
};

/** A published proposal in a list: where it stands, what it is, where, and how much is asked. */
export function ProposalCard({ t, locale, slug, proposal, level = 3 }: ProposalCardProps) {
  const settlement = inLocale(proposal.settlement, locale);
  return (
    <Card
      level={level}
      href={paths.proposal(locale, slug, proposal.id)}
      title={proposal.title}
      lang={proposal.language}
      top={
        <>
          <ProposalStatus t={t} state={proposal.state} />
          <span className="text-muted">{t('proposals:list.number', { number: proposal.number })}</span>
        </>
      }
      foot={
        <>
          <span>{proposal.authorPublicName || t('privacy:delete.author_gone')}</span>
          {proposal.enteredByOffice && <span> · {t('proposals:office.entered')}</span>}
          {proposal.publishedAt && <span aria-hidden="true"> · </span>}
          {proposal.publishedAt && (
            <time dateTime={dayOf(proposal.publishedAt)}>{shortDate(dayOf(proposal.publishedAt))}</time>
          )}
        </>
      }
    >
      <p>
        <span lang={settlement.lang}>{settlement.text}</span> · {topicText(t, proposal.topic)}
      </p>
      <p>
        {t('proposals:list.asked')}:{' '}
        <strong className="number">
          {amountWithUnit(askedOf(proposal.totalTyiyn, proposal.ownMoneyTyiyn), 'som', locale)}
        </strong>
      </p>
    </Card>
  );
}
