'use server';

import { notFound, redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { type FormState, readForm, refusedForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { isUuid } from '@/lib/identity/uuid';
import { REVIEWERS } from '@/lib/participatory-budget/policy';
import { ReviewInput } from '@/lib/participatory-budget/review-input';
import { reviewProposal } from '@/lib/participatory-budget/review-proposal';
import { paths } from '@/lib/paths';

/** Stores the decision. Whoever comes second is told; what was typed stays on the page. */
export async function sendReview(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const proposalId = String(form.get('proposal') ?? '');
  const here = paths.staffProposal(locale, slug, proposalId);
  const { actor, municipality } = await requireRole(locale, here, slug, ...REVIEWERS);
  if (!isUuid(proposalId)) notFound();
  const read = readForm(ReviewInput, form);
  if (!read.ok) return read.state;
  const command = { proposalId, municipalityId: municipality.id, input: read.value };
  const reviewed = await reviewProposal(actor, command, { now: new Date() });
  if (reviewed.done) redirect(paths.staffProposalsReviewed(locale, slug, reviewed.value.number));
  if (reviewed.refusal === 'not_found') notFound();
  return refusedForm(form, reviewed.refusal);
}
