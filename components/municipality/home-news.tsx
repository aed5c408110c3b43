import type { DecisionRowView } from '@/lib/council/view';
import { shortDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { ProposalLineView } from '@/lib/participatory-budget/proposal-view';
import { paths } from '@/lib/paths';
import { ProposalCard } from '../proposal/proposal-card';
import { CardGrid } from '../ui/card-grid';
import { EmptyState } from '../ui/empty-state';
import { Link } from '../ui/link';
import { Section } from '../ui/section';

type Frame = { t: Translate; locale: Locale; slug: string };

/** The council's newest decisions, as its register shows them. */
export function HomeDecisions({
  t,
  locale,
  slug,
  decisions,
}: Frame & { decisions: readonly DecisionRowView[] }) {
  return (
    <Section
      id="decisions"
      title={t('municipality:home.decisions')}
      action={
        decisions.length > 0 && (
          <Link alone href={paths.decisions(locale, slug)}>
            {t('municipality:home.all_decisions')}
          </Link>
        )
      }
    >
      {decisions.length === 0 ? (
        <EmptyState title={t('municipality:home.no_decisions')}>
          <p>{t('municipality:home.no_decisions_body')}</p>
        </EmptyState>
      ) : (
        <ul className="grid">
          {decisions.map((decision) => (
            <li key={decision.id} className="border-t border-line py-3">
              <p className="text-sm text-muted">
                {decision.decidedOn ? (
                  <time dateTime={decision.decidedOn}>{shortDate(decision.decidedOn)}</time>
                ) : (
                  t('council:decisions.no_date')
                )}
                {' · '}
                {t(`council:kind.${decision.kind}`)}
              </p>
              <DecisionLink t={t} locale={locale} slug={slug} decision={decision} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function DecisionLink({ t, locale, slug, decision }: Frame & { decision: DecisionRowView }) {
  const title = inLocale(decision.title, locale);
  const untitled = decision.number
    ? t('council:decisions.untitled', { number: decision.number })
    : t('council:decisions.untitled_bare');
  return (
    <Link href={paths.decision(locale, slug, decision.id)}>
      {title.text ? (
        <>
          {decision.number && `№ ${decision.number}: `}
          <span lang={title.translated ? undefined : title.lang}>{title.text}</span>
        </>
      ) : (
        untitled
      )}
    </Link>
  );
}

/** What residents have proposed; left out where there never was a cycle. */
export function HomeProposals({
  t,
  locale,
  slug,
  proposals,
}: Frame & { proposals: readonly ProposalLineView[] }) {
  return (
    <Section
      id="proposals"
      title={t('municipality:home.proposals')}
      action={
        <Link alone href={paths.proposals(locale, slug)}>
          {t('municipality:home.all_proposals')}
        </Link>
      }
    >
      {proposals.length === 0 ? (
        <EmptyState title={t('municipality:home.no_proposals')}>
          <p>{t('municipality:home.no_proposals_body')}</p>
        </EmptyState>
      ) : (
        <CardGrid
          items={proposals.map((proposal) => ({
            key: proposal.id,
            card: <ProposalCard {...{ t, locale, slug, proposal }} />,
          }))}
        />
      )}
    </Section>
  );
}
