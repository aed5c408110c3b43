'use server';

import { notFound, redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { type FormState, readForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { isUuid } from '@/lib/identity/uuid';
import { WithdrawInput } from '@/lib/participatory-budget/input';
import { withdrawProposal } from '@/lib/participatory-budget/withdraw-proposal';
import { paths } from '@/lib/paths';

/** Takes the proposal back. If it cannot be any more, the page itself tells why. */
export async function sendWithdrawal(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const proposalId = String(form.get('proposal') ?? '');
  const actor = await requirePerson(locale, paths.withdrawProposal(locale, proposalId));
  if (!isUuid(proposalId)) notFound();
  const read = readForm(WithdrawInput, form);
  if (!read.ok) return read.state;
  const withdrawn = await withdrawProposal(
    actor,
    { proposalId, reason: read.value.reason },
    { now: new Date() },
  );
  if (withdrawn.done) redirect(paths.myProposalDone(locale, proposalId, 'withdrawn'));
  switch (withdrawn.refusal) {
    case 'not_found':
      return notFound();
    case 'already_withdrawn':
      return redirect(paths.myProposalDone(locale, proposalId, 'withdrawn'));
    case 'already_decided':
      return redirect(paths.withdrawProposal(locale, proposalId));
    default:
      return withdrawn.refusal satisfies never;
  }
}
