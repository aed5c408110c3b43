'use server';

import { notFound, redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { askPublication } from '@/lib/budgets/ask-publication';
import { publishBudgetVersion } from '@/lib/budgets/publish-budget-version';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { rolesWith } from '@/lib/identity/rights';
import { paths } from '@/lib/paths';

/** Asks a second person to publish a version. The page tells what came of it. */
export async function ask(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const here = paths.staffBudgets(locale, slug);
  const { actor, municipality } = await requireRole(locale, here, slug, ...rolesWith('budget.ask'));
  const versionId = String(form.get('version') ?? '');
  const asked = await askPublication(
    actor,
    { municipalityId: municipality.id, versionId },
    { now: new Date() },
  );
  if (!asked.done && asked.refusal === 'not_found') notFound();
  redirect(paths.staffBudgets(locale, slug, asked.done ? 'asked' : asked.refusal));
}

/** The second person publishes or refuses what the page has shown. */
export async function decide(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const approvalId = String(form.get('approval') ?? '');
  const here = paths.staffPublication(locale, slug, approvalId);
  const { actor, municipality } = await requireRole(locale, here, slug, ...rolesWith('budget.approve'));
  const decision = form.get('decision') === 'approved' ? 'approved' : 'refused';
  const decided = await publishBudgetVersion(
    actor,
    { municipalityId: municipality.id, approvalId },
    { decision, seenHash: String(form.get('seen') ?? '') },
    { now: new Date() },
  );
  if (!decided.done && decided.refusal === 'not_found') notFound();
  if (!decided.done) redirect(paths.staffPublication(locale, slug, approvalId, decided.refusal));
  redirect(paths.staffBudgets(locale, slug, decision));
}
