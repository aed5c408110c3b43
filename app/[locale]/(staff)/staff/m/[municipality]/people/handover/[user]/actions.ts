'use server';

import { redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { handOver } from '@/lib/grants/hand-over';
import { type FormState, formWithErrors, refusedForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { rolesWith } from '@/lib/identity/rights';
import { paths } from '@/lib/paths';

/** Hands all open duties of a person to another. */
export async function sendHandover(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const fromId = String(form.get('user') ?? '');
  const here = paths.staffHandover(locale, slug, fromId);
  const { actor, municipality } = await requireRole(locale, here, slug, ...rolesWith('people.hand_over'));
  const toId = String(form.get('to') ?? '');
  if (!toId) return formWithErrors(form, { to: { code: 'choose' } });
  const handed = await handOver(
    actor,
    { municipalityId: municipality.id, fromId, toId },
    { now: new Date() },
  );
  if (!handed.done) return refusedForm(form, handed.refusal);
  redirect(paths.staffPeople(locale, slug, 'handed'));
}
