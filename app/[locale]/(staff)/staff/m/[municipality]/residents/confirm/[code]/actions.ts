'use server';

import { notFound, redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { type FormState, readForm, refusedForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { ConfirmInput } from '@/lib/identity/confirm-input';
import { confirmResidency } from '@/lib/identity/confirm-residency';
import { CONFIRMERS } from '@/lib/identity/residency-policy';
import { isUuid } from '@/lib/identity/uuid';
import { paths } from '@/lib/paths';

/** Confirms, or holds. Whatever is refused, the form comes back with everything typed but the personal number (lib/http/form). */
export async function sendConfirmation(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const codeId = String(form.get('code') ?? '');
  const here = paths.staffConfirmResident(locale, slug, codeId);
  const { actor, municipality } = await requireRole(locale, here, slug, ...CONFIRMERS);
  if (!isUuid(codeId)) notFound();
  const read = readForm(ConfirmInput, form);
  if (!read.ok) return read.state;
  const command = { codeId, municipalityId: municipality.id, input: read.value };
  const confirmed = await confirmResidency(actor, command, { now: new Date() });
  if (!confirmed.done) return refusedForm(form, confirmed.refusal);
  redirect(paths.staffConfirmDone(locale, slug, confirmed.value.held ? 'held' : 'confirmed'));
}
