import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { ProposalCourse } from '@/components/proposal/proposal-course';
import { ProposalMatter } from '@/components/proposal/proposal-matter';
import { ProposalStatus } from '@/components/proposal/proposal-status';
import { ReviewOutcome } from '@/components/proposal/review-outcome';
import { WhatNext } from '@/components/proposal/what-next';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { inLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { getCycleOfProposal } from '@/lib/participatory-budget/cycle-queries';
import { mayReadMatter, whyNotComplete, whyNotWithdraw } from '@/lib/participatory-budget/policy';
import { findMyProposal } from '@/lib/participatory-budget/queries';
import { nextStepOf } from '@/lib/participatory-budget/states';
import { paths } from '@/lib/paths';
import { privateFiles } from '@/lib/uploads/private-link';
import { DoneNotice } from './done-notice';

type Props = {
  params: Promise<{ locale: string; proposal: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeParam((await params).locale))('proposals:mine.meta_title') };
}

/** One's own proposal: where it stands, what happens next and when, what one can do, and what was sent. */
export default async function MyProposalPage({ params, searchParams }: Props) {
  const { locale: code, proposal: id } = await params;
  const locale = localeParam(code);
  const actor = await requirePerson(locale, paths.myProposal(locale, id));
  const proposal = await findMyProposal(actor.userId, id);
  if (!proposal) notFound();
  const { cycle, slug, municipality, fictitious } = await getCycleOfProposal(proposal.id);
  const now = new Date();
  const t = translator(locale);
  const title = t('proposals:mine.page_title', { number: proposal.number });
  const name = inLocale(municipality, locale);
  const mayComplete = whyNotComplete(proposal, cycle.phases, now) === null;
  const isPublic = mayReadMatter(proposal);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.myProposal(other, id)}
      current="account"
      fictitious={fictitious}
      crumbs={[{ text: t('header.account'), href: paths.account(locale) }, { text: title }]}
    >
      <DoneNotice t={t} what={oneParam((await searchParams).done)} number={proposal.number} />
      <PageHeading
        eyebrow={title}
        title={proposal.title}
        lang={proposal.language}
        meta={
          <>
            <ProposalStatus t={t} state={proposal.state} />
            <Link href={paths.proposals(locale, slug)} lang={name.lang}>
              {name.text}
            </Link>
          </>
        }
      />
      <WhatNext
        t={t}
        locale={locale}
        step={nextStepOf(proposal.state, cycle.phases, now)}
        now={now}
        action={
          <>
            {mayComplete && (
              <ButtonLink href={paths.completeProposal(locale, id)}>
                {t('proposals:mine.complete')}
              </ButtonLink>
            )}
            {isPublic && (
              <ButtonLink href={paths.proposal(locale, slug, id)} variant="secondary">
                {t('proposals:mine.public_page')}
              </ButtonLink>
            )}
          </>
        }
      />
      {proposal.reviewReason && (
        <Notice
          kind={proposal.state === 'returned' ? 'warning' : 'info'}
          title={t('proposals:mine.decision')}
        >
          <ReviewOutcome t={t} locale={locale} proposal={proposal} />
        </Notice>
      )}
      <ProposalCourse t={t} events={proposal.events} />
      <ProposalMatter t={t} locale={locale} proposal={proposal} file={privateFiles(actor.userId, now)} />
      {whyNotWithdraw(proposal) === null && (
        <ButtonRow>
          <ButtonLink href={paths.withdrawProposal(locale, id)} variant="quiet">
            {t('proposals:mine.withdraw')}
          </ButtonLink>
        </ButtonRow>
      )}
    </PageShell>
  );
}
