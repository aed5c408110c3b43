import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { deadlineOf } from '@/lib/participatory-budget/deadline';
import type { MyProposalView } from '@/lib/participatory-budget/own-queries';
import { paths } from '@/lib/paths';
import { Card } from '../ui/card';
import { CardGrid } from '../ui/card-grid';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/section';
import { ProposalStatus } from './proposal-status';

type MyProposalsProps = { t: Translate; locale: Locale; proposals: readonly MyProposalView[]; now: Date };

/** The part of "mine" about proposals: each with where it stands and what happens next. */
export function MyProposals({ t, locale, proposals, now }: MyProposalsProps) {
  return (
    <Section id="my-proposals" title={t('proposals:mine.title')}>
      {proposals.length === 0 ? (
        <EmptyState title={t('proposals:mine.none')}>
          <p>{t('proposals:mine.none_text')}</p>
        </EmptyState>
      ) : (
        <CardGrid
          wide
          items={proposals.map((proposal) => ({
            key: proposal.id,
            card: <MyProposal {...{ t, locale, proposal, now }} />,
          }))}
        />
      )}
    </Section>
  );
}

function MyProposal({
  t,
  locale,
  proposal,
  now,
}: {
  t: Translate;
  locale: Locale;
  proposal: MyProposalView;
  now: Date;
}) {
  const municipality = inLocale(proposal.municipality.name, locale);
  const { next } = proposal;
  const at = next.at && next.at > now ? deadlineOf(next.at, now, locale) : null;
  return (
    <Card
      href={paths.myProposal(locale, proposal.id)}
      title={proposal.title}
      lang={proposal.language}
      top={
        <>
          <ProposalStatus t={t} state={proposal.state} />
          <span className="text-muted">{t('proposals:list.number', { number: proposal.number })}</span>
        </>
      }
      foot={<span lang={municipality.lang}>{municipality.text}</span>}
    >
      <p>{t(`proposals:next.${next.key}`)}</p>
      {at && next.when && (
        <p className="text-muted">
          {t(`proposals:next.${next.when}`)}: <time dateTime={at.dateTime}>{at.text}</time>
        </p>
      )}
    </Card>
  );
}
