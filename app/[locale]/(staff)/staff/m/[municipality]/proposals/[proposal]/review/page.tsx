import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { ProposalCourse } from '@/components/proposal/proposal-course';
import { ProposalMatter } from '@/components/proposal/proposal-matter';
import { ProposalStatus } from '@/components/proposal/proposal-status';
import { ReviewOutcome } from '@/components/proposal/review-outcome';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { recordLook } from '@/lib/action-log/record-look';
import { requireView } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { hasRight } from '@/lib/identity/rights';
import { getAuthorContact } from '@/lib/participatory-budget/own-queries';
import { REVIEWERS, type ReviewRefusal, whyNotReview } from '@/lib/participatory-budget/policy';
import { findReviewableProposal } from '@/lib/participatory-budget/queries';
import { paths } from '@/lib/paths';
import { privateFiles } from '@/lib/uploads/private-link';
import { ReviewForm } from './form';

type Props = { params: Promise<{ locale: string; municipality: string; proposal: string }> };

/** The check: everything the author sent, whom to ask, and the decision with its reason. */
export default async function ReviewProposalPage({ params }: Props) {
  const { locale: code, municipality: slug, proposal: id } = await params;
  const locale = localeParam(code);
  const { actor, municipality } = await requireView(
    locale,
    paths.staffProposal(locale, slug, id),
    slug,
    ...REVIEWERS,
  );
  const proposal = await findReviewableProposal(municipality.id, id);
  if (!proposal) notFound();
  // Whom to ask is for those who check: an observer reads the matter, not the address.
  const author = hasRight(actor, municipality.id, 'proposal.review')
    ? await getAuthorContact(proposal.id)
    : null;
  if (author)
    await recordLook(actor, {
      personId: author.id,
      municipalityId: municipality.id,
      place: 'proposal_review',
    });
  const refusal = whyNotReview(actor, proposal);
  const t = translator(locale);
  const title = t('proposals:review.title', { number: proposal.number });
  const matter = (
    <>
      <PageHeading
        eyebrow={title}
        title={proposal.title}
        lang={proposal.language}
        meta={<ProposalStatus t={t} state={proposal.state} />}
      />
      <DescriptionList
        entries={[
          { term: t('proposals:review.author_name'), detail: author?.name },
          { term: t('proposals:review.author_public'), detail: proposal.authorPublicName },
          { term: t('proposals:review.author_email'), detail: author?.email },
          {
            term: t('proposals:office.entered'),
            detail: proposal.sheetId && (
              <a href={privateFiles(actor.userId, new Date())(proposal.sheetId)}>
                {t('proposals:form.field.sheet')}
              </a>
            ),
          },
        ]}
      />
      <ProposalMatter
        t={t}
        locale={locale}
        proposal={proposal}
        file={privateFiles(actor.userId, new Date())}
      />
      <ProposalCourse t={t} events={proposal.events} />
    </>
  );
  const closed = (why: ReviewRefusal) => (
    <Notice
      kind={why === 'changed_elsewhere' ? 'info' : 'refusal'}
      title={why === 'changed_elsewhere' ? t('proposals:review.closed_title') : t(`proposals:refusal.${why}`)}
    >
      <ReviewOutcome t={t} locale={locale} proposal={proposal} />
    </Notice>
  );
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.staffProposal(other, slug, id)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('proposals:staff.title'), href: paths.staffProposals(locale, slug) },
        { text: title },
      ]}
    >
      <Texts locale={locale} bundles={bundlesFor(locale, 'proposals', 'errors', 'common')}>
        <ReviewForm
          locale={locale}
          slug={slug}
          id={id}
          language={proposal.language}
          title={title}
          closed={refusal && closed(refusal)}
          check={
            <Section id="decision-section" title={t('proposals:review.form_title')}>
              <Notice title={t('proposals:review.check_title')}>
                <ul>
                  <li>{t('proposals:review.check_place')}</li>
                  <li>{t('proposals:review.check_costs')}</li>
                  <li>{t('proposals:review.check_power')}</li>
                  <li>{t('proposals:review.check_personal')}</li>
                </ul>
              </Notice>
            </Section>
          }
        >
          {matter}
        </ReviewForm>
      </Texts>
    </PageShell>
  );
}
