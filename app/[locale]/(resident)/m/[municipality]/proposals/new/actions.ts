'use server';

import { redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { forgetKept, keepIfSignedOut } from '@/lib/auth/kept-form';
import { requireAnyConsent } from '@/lib/auth/require-consent';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { municipalityParam } from '@/lib/http/municipality-param';
import { getRunningCycle } from '@/lib/participatory-budget/cycle-queries';
import { submitProposal } from '@/lib/participatory-budget/submit-proposal';
import { paths } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';
import type { ProposalFormState } from './form-state';
import { readProposalForm } from './read-proposal-form';

/** Sends a proposal. Whatever is refused, the form comes back with everything typed and every file received. */
export async function sendProposal(before: ProposalFormState, form: FormData): Promise<ProposalFormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const here = paths.newProposal(locale, slug);
  await keepIfSignedOut(form, here);
  const actor = await requirePerson(locale, here);
  await requireAnyConsent(actor, locale, here);
  const municipality = await municipalityParam(slug);
  const now = new Date();
  const read = await readProposalForm(before, form, actor, now);
  if (!read.ok) return read.state;
  const cycle = await getRunningCycle(municipality.id, now);
  if (!cycle) return read.again({}, 'deadline_passed');
  const { allowed } = await consume('submit_proposal', actor.userId);
  if (!allowed) return read.again({}, 'too_many_attempts');
  const uploadIds = read.uploads.map(({ id }) => id);
  const submitted = await submitProposal(actor, { cycleId: cycle.id, input: read.input, uploadIds }, { now });
  if (!submitted.done) return read.again({}, submitted.refusal);
  await forgetKept();
  redirect(paths.myProposalDone(locale, submitted.value.id, 'sent'));
}
