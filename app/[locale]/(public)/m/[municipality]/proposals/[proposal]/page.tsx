import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { ProposalCourse } from '@/components/proposal/proposal-course';
import { ProposalMatter } from '@/components/proposal/proposal-matter';
import { ProposalStatus } from '@/components/proposal/proposal-status';
import { ReviewOutcome } from '@/components/proposal/review-outcome';
import { WhatNext } from '@/components/proposal/what-next';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { municipalityPage } from '@/lib/http/municipality-page';
import { pageMetadata } from '@/lib/i18n/metadata';
import { translator } from '@/lib/i18n/server';
import { getCycleOfProposal } from '@/lib/participatory-budget/cycle-queries';
import { mayReadMatter } from '@/lib/participatory-budget/policy';
import { getPublicProposal } from '@/lib/participatory-budget/queries';
import { nextStepOf } from '@/lib/participatory-budget/states';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string; municipality: string; proposal: string }> };

async function read({ params }: Props) {
  const { proposal: id } = await params;
  const { locale, slug, municipality } = await municipalityPage(params);
  const proposal = await getPublicProposal(municipality.id, id);
  if (!proposal) notFound();
  return {
    locale,
    slug,
    municipality,
    proposal,
    here: (other: 'ky' | 'ru') => paths.proposal(other, slug, id),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, proposal, here } = await read(props);
  return pageMetadata({
    title: proposal.title,
    // A withdrawn matter is not read anywhere, search engines included.
    ...(mayReadMatter(proposal) ? { description: proposal.problem.slice(0, 160) } : {}),
    locale,
    here,
    index: mayReadMatter(proposal),
  });
}

/** A proposal that was published: first where it stands and the next date, then the matter. */
export default async function ProposalPage(props: Props) {
  const { locale, slug, municipality, proposal, here } = await read(props);
  const { cycle } = await getCycleOfProposal(proposal.id);
  const now = new Date();
  const t = translator(locale);
  const eyebrow = t('proposals:page.eyebrow', { number: proposal.number });
  return (
    <PageShell
      t={t}
      locale={locale}
      here={here}
      municipality={municipality}
      section="proposals"
      crumbs={[{ text: t('proposals:list.title'), href: paths.proposals(locale, slug) }, { text: eyebrow }]}
    >
      <PageHeading
        eyebrow={eyebrow}
        title={proposal.title}
        lang={proposal.language}
        meta={
          <>
            <ProposalStatus t={t} state={proposal.state} />
            {proposal.enteredByOffice && <span>{t('proposals:office.entered')}</span>}
            {proposal.language !== locale && (
              <span>
                {t(
                  proposal.language === 'ky'
                    ? 'proposals:page.language_note'
                    : 'proposals:page.language_note_ru',
                )}
              </span>
            )}
          </>
        }
      />
      {proposal.state === 'withdrawn' ? (
        <Notice title={t('proposals:page.withdrawn_title')}>
          <p>{t('proposals:page.withdrawn_text')}</p>
          {proposal.withdrawReason && (
            <p>
              {t('proposals:page.withdraw_reason')}:{' '}
              <span lang={proposal.language}>{proposal.withdrawReason}</span>
            </p>
          )}
        </Notice>
      ) : (
        <>
          {proposal.state === 'referred' ? (
            <Notice title={t('proposals:page.referred_title')}>
              <ReviewOutcome t={t} locale={locale} proposal={proposal} />
            </Notice>
          ) : (
            <WhatNext t={t} locale={locale} step={nextStepOf(proposal.state, cycle.phases, now)} now={now} />
          )}
          <ProposalMatter t={t} locale={locale} proposal={proposal} file={paths.file} />
        </>
      )}
      <ProposalCourse t={t} events={proposal.events} />
      <p className="mt-10">
        <Link href={paths.proposals(locale, slug)} alone>
          {t('proposals:page.to_list')}
        </Link>
      </p>
    </PageShell>
  );
}
