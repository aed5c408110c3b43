import type { Metadata } from 'next';
import { DecisionsTable } from '@/components/council/decisions-table';
import { DeputiesList } from '@/components/council/deputies-list';
import { ElectionPanel } from '@/components/council/election-panel';
import { HoldersTable } from '@/components/council/holders-table';
import { PageShell } from '@/components/layout/page-shell';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { dayOf } from '@/lib/clock';
import { getCouncil, newestDecisions } from '@/lib/council/queries';
import { municipalityPage } from '@/lib/http/municipality-page';
import { pageMetadata } from '@/lib/i18n/metadata';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string; municipality: string }> };

const NEWEST = 3;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, name, t } = await municipalityPage(params);
  return pageMetadata({
    title: t('council:meta_title', { municipality: name }),
    description: t('council:description'),
    locale,
    here: (other) => paths.council(other, slug),
  });
}

/** The council of a municipality: who sits in it, how they were elected, what it decided; the appointed head apart. */
export default async function CouncilPage({ params }: Props) {
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const [council, decisions] = await Promise.all([
    getCouncil(municipality.id, dayOf(new Date())),
    newestDecisions(municipality.id, NEWEST),
  ]);
  const chosen = council.holders.filter(({ role }) => role !== 'deputy' && role !== 'executive_head');
  const deputies = council.holders.filter(({ role }) => role === 'deputy');
  const heads = council.holders.filter(({ role }) => role === 'executive_head');
  const unknown =
    council.holders.length === 0 && council.former.length === 0 && council.elections.length === 0;
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.council(other, slug)}
      municipality={municipality}
      section="council"
      crumbs={[{ text: t('council:title') }]}
    >
      <PageHeading title={t('council:title')} lead={t('council:lead')} />
      {unknown && (
        <EmptyState title={t('council:empty.title')}>
          <p>{t('council:empty.text')}</p>
        </EmptyState>
      )}
      <Section
        id="newest"
        title={t('council:decisions.newest')}
        action={
          decisions.length > 0 && (
            <Link href={paths.decisions(locale, slug)} alone>
              {t('council:decisions.all')}
            </Link>
          )
        }
      >
        {decisions.length > 0 ? (
          <DecisionsTable t={t} locale={locale} slug={slug} decisions={decisions} id="newest-decisions" />
        ) : (
          <EmptyState title={t('council:decisions.empty')}>
            <p>{t('council:decisions.empty_text')}</p>
          </EmptyState>
        )}
      </Section>
      {!unknown && (
        <Section id="chosen" title={t('council:chosen.title')} lead={t('council:chosen.lead')}>
          {chosen.length > 0 ? (
            <HoldersTable
              t={t}
              locale={locale}
              id="holders"
              caption={t('council:chosen.caption')}
              holders={chosen}
            />
          ) : (
            <p className="text-muted">{t('council:empty.holders')}</p>
          )}
          {council.former.length > 0 && (
            <Details summary={t('council:chosen.former')}>
              <HoldersTable
                t={t}
                locale={locale}
                id="former"
                caption={t('council:chosen.former_caption')}
                holders={council.former}
              />
            </Details>
          )}
        </Section>
      )}
      {deputies.length > 0 && (
        <Section
          id="deputies"
          title={t('council:deputies.title')}
          lead={t('count.deputies', { count: deputies.length })}
        >
          <DeputiesList t={t} locale={locale} deputies={deputies} />
        </Section>
      )}
      {!unknown && (
        <Section id="elections" title={t('council:elections.title')} lead={t('council:elections.lead')}>
          {council.elections.map((election) => (
            <ElectionPanel key={election.id} t={t} locale={locale} election={election} />
          ))}
          {council.elections.length === 0 && <p className="text-muted">{t('council:empty.elections')}</p>}
        </Section>
      )}
      <Section id="head" title={t('council:head.title')} lead={t('council:head.lead')}>
        {heads.length > 0 ? (
          <HoldersTable
            t={t}
            locale={locale}
            id="heads"
            caption={t('council:head.caption')}
            holders={heads}
          />
        ) : (
          <p className="text-muted">{t('council:head.none')}</p>
        )}
      </Section>
    </PageShell>
  );
}
