'use server';

import { redirect } from 'next/navigation';
import type { ProposalFormState } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/form-state';
import { readProposalForm } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/read-proposal-form';
import { requireRole } from '@/lib/auth/guards';
import { readForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { AssistInput } from '@/lib/participatory-budget/assist-input';
import { assistProposal } from '@/lib/participatory-budget/assist-proposal';
import { getRunningCycle } from '@/lib/participatory-budget/cycle-queries';
import { ASSISTANTS } from '@/lib/participatory-budget/policy';
import { paths } from '@/lib/paths';
import { readSheet } from './read-sheet';

/** Enters a proposal for a resident who came on foot. No answer holds the number (lib/http/form). */
export async function enterProposal(before: ProposalFormState, form: FormData): Promise<ProposalFormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const here = paths.staffNewProposal(locale, slug);
  const { actor, municipality } = await requireRole(locale, here, slug, ...ASSISTANTS);
  const now = new Date();
  const person = readForm(AssistInput, form);
  const { sheet, attempt, error } = await readSheet(form, actor.userId);
  const read = await readProposalForm(before, form, actor, now);
  const errors = { ...(person.ok ? {} : person.state.errors), ...(error ? { sheet: error } : {}) };
  if (!read.ok) return { ...read.state, errors: withErrors(read.state, errors, form), sheet };
  const again = (refusal?: string) => ({ ...read.again(errors, refusal), sheet });
  if (!person.ok || error) return again();
  const cycle = await getRunningCycle(municipality.id, now);
  if (!cycle) return again('deadline_passed');
  const entered = await assistProposal(
    actor,
    {
      cycleId: cycle.id,
      input: read.input,
      person: person.value,
      uploadIds: read.uploads.map(({ id }) => id),
      sheet: sheet && { id: sheet.id, attempt },
    },
    { now },
  );
  if (!entered.done) return again(entered.refusal);
  redirect(paths.staffProposalEntered(locale, slug));
}

/** More rows were asked for: nothing is at fault yet. */
function withErrors(
  state: ProposalFormState,
  errors: ProposalFormState['errors'],
  form: FormData,
): ProposalFormState['errors'] {
  return form.get('intent') === 'send' ? { ...state.errors, ...errors } : state.errors;
}
