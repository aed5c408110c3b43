import { notFound } from 'next/navigation';
import { NEW_PROPOSAL_FORM } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/form-state';
import { keptProposal } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/kept-proposal';
import { ProposalFormPage } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/proposal-form-page';
import { KeptNotice } from '@/components/layout/kept-notice';
import { PageShell } from '@/components/layout/page-shell';
import { RefusedErrand } from '@/components/proposal/refused-errand';
import { requirePerson } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { municipalityParam } from '@/lib/http/municipality-param';
import { translator } from '@/lib/i18n/server';
import { getCycleOfProposal } from '@/lib/participatory-budget/cycle-queries';
import { COST_ROWS } from '@/lib/participatory-budget/limits';
import { getOwnName } from '@/lib/participatory-budget/own-queries';
import { whyNotComplete } from '@/lib/participatory-budget/policy';
import { findMyProposal } from '@/lib/participatory-budget/queries';
import { typedProposal } from '@/lib/participatory-budget/typed-proposal';
import { paths } from '@/lib/paths';
import { sendCompletion } from './actions';

type Props = { params: Promise<{ locale: string; proposal: string }> };

/** The author completes a proposal that staff have returned: the same form, filled in. */
export default async function CompleteProposalPage({ params }: Props) {
  const { locale: code, proposal: id } = await params;
  const locale = localeParam(code);
  const actor = await requirePerson(locale, paths.completeProposal(locale, id));
  const proposal = await findMyProposal(actor.userId, id);
  if (!proposal) notFound();
  const { cycle, slug } = await getCycleOfProposal(id);
  const municipality = await municipalityParam(slug);
  const now = new Date();
  const refusal = whyNotComplete(proposal, cycle.phases, now);
  const here = paths.completeProposal(locale, id);
  const kept = refusal ? null : await keptProposal(actor, here, NEW_PROPOSAL_FORM, proposal.files);
  const t = translator(locale);
  const title = t('proposals:form.complete_title');
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.completeProposal(other, id)}
      current="account"
      fictitious={municipality.fictitious}
      crumbs={[
        { text: t('header.account'), href: paths.account(locale) },
        {
          text: t('proposals:mine.page_title', { number: proposal.number }),
          href: paths.myProposal(locale, id),
        },
        { text: title },
      ]}
    >
      {refusal ? (
        <RefusedErrand {...{ t, locale, id, title }} reason={t(`proposals:refusal.${refusal}`)} />
      ) : (
        <>
          {kept && <KeptNotice t={t} files={kept.lostFiles} />}
          <ProposalFormPage
            {...{ t, locale, municipality, cycle, now, title }}
            mine={0}
            proposalId={id}
            submit={t('proposals:form.submit_again')}
            action={sendCompletion}
            initial={
              kept?.initial ?? {
                ...NEW_PROPOSAL_FORM,
                typed: typedProposal(proposal, await getOwnName(actor.userId)),
                files: proposal.files.map(({ id: file, originalName, byteLength }) => ({
                  id: file,
                  originalName,
                  byteLength,
                })),
                rows: Math.max(COST_ROWS, proposal.items.length),
              }
            }
          />
        </>
      )}
    </PageShell>
  );
}
