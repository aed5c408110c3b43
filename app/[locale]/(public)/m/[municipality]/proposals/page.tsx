import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { CycleHead } from '@/components/proposal/cycle-head';
import { KnownWorks } from '@/components/proposal/known-works';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { municipalityPage } from '@/lib/http/municipality-page';
import { inLocale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/metadata';
import { listSettlements } from '@/lib/municipalities/queries';
import { getShownCycle } from '@/lib/participatory-budget/cycle-queries';
import { listPublishedProposals } from '@/lib/participatory-budget/queries';
import { listKnownWorks } from '@/lib/participatory-budget/works-queries';
import { paths, withQuery } from '@/lib/paths';
import { filterOf, queryOf, type SearchParams } from './filter';
import { ProposalList } from './proposal-list';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, name, t } = await municipalityPage(params);
  return pageMetadata({
    title: t('proposals:list.meta_title', { municipality: name }),
    description: t('proposals:list.description'),
    locale,
    here: (other) => paths.proposals(other, slug),
  });
}

/** The proposals of a municipality: what the cycle allows now, what has been proposed, and what is known from elsewhere. */
export default async function ProposalsPage({ params, searchParams }: Props) {
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const filter = filterOf(await searchParams);
  const now = new Date();
  const [cycle, settlements, { total, proposals }, works] = await Promise.all([
    getShownCycle(municipality.id, now),
    listSettlements(municipality.id),
    listPublishedProposals(municipality.id, filter),
    listKnownWorks(municipality.id),
  ]);
  const name = cycle && inLocale(cycle.name, locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => withQuery(paths.proposals(other, slug), queryOf(filter))}
      municipality={municipality}
      section="proposals"
      crumbs={[{ text: t('proposals:list.title') }]}
    >
      <PageHeading
        title={t('proposals:list.title')}
        eyebrow={name && <span lang={name.lang}>{name.text}</span>}
        lead={t('proposals:cycle.lead_contest')}
      />
      {cycle ? (
        <CycleHead t={t} locale={locale} slug={slug} cycle={cycle} now={now} />
      ) : (
        <EmptyState
          title={t('proposals:no_cycle.title')}
          action={
            <ButtonLink href={paths.budget(locale, slug)} variant="secondary">
              {t('proposals:no_cycle.budget')}
            </ButtonLink>
          }
        >
          <p>{t('proposals:no_cycle.text')}</p>
          <p>{t('proposals:no_cycle.meanwhile')}</p>
        </EmptyState>
      )}
      {cycle && <ProposalList {...{ t, locale, slug, filter, settlements, total, proposals }} />}
      <KnownWorks t={t} locale={locale} works={works} />
    </PageShell>
  );
}
