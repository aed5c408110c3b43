'use server';

import { notFound, redirect } from 'next/navigation';
import type { ProposalFormState } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/form-state';
import { readProposalForm } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/read-proposal-form';
import { requirePerson } from '@/lib/auth/guards';
import { forgetKept, keepIfSignedOut } from '@/lib/auth/kept-form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import type { Locale } from '@/lib/i18n/locales';
import { completeProposal } from '@/lib/participatory-budget/complete-proposal';
import { findMyProposal } from '@/lib/participatory-budget/queries';
import { paths } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';

const pageOf = (locale: Locale, id: string) => paths.completeProposal(locale, id);

/** Sends the completed proposal again. A second click finds it waiting for its check already. */
export async function sendCompletion(before: ProposalFormState, form: FormData): Promise<ProposalFormState> {
  const locale = localeOfForm(form);
  const proposalId = String(form.get('proposal') ?? '');
  const here = pageOf(locale, proposalId);
  await keepIfSignedOut(form, here);
  const actor = await requirePerson(locale, here);
  const proposal = await findMyProposal(actor.userId, proposalId);
  if (!proposal) notFound();
  const now = new Date();
  const read = await readProposalForm(before, form, actor, now, proposal.files);
  if (!read.ok) return read.state;
  const { allowed } = await consume('submit_proposal', actor.userId);
  if (!allowed) return read.again({}, 'too_many_attempts');
  const uploadIds = read.uploads.map(({ id }) => id);
  const completed = await completeProposal(
    actor,
    { proposalId, input: read.input, uploadIds, droppedIds: read.dropped },
    { now },
  );
  if (completed.done) {
    await forgetKept();
    redirect(paths.myProposalDone(locale, proposalId, 'completed'));
  }
  if (completed.refusal === 'not_returned' && proposal.state === 'submitted')
    redirect(paths.myProposal(locale, proposalId));
  return read.again({}, completed.refusal);
}
