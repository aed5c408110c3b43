'use server';

import { notFound, redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { cancelHearing } from '@/lib/hearings/cancel-hearing';
import { CancelSchema } from '@/lib/hearings/input';
import { rolesFor } from '@/lib/hearings/states';
import { type FormState, readForm, refusedForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';

/** Calls the hearing off with its reason. */
export async function cancel(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const hearingId = String(form.get('hearing') ?? '');
  const { actor, municipality } = await requireRole(
    locale,
    paths.staffCancelHearing(locale, slug, hearingId),
    slug,
    ...rolesFor('edit_draft'),
  );
  const read = readForm(CancelSchema, form);
  if (!read.ok) return read.state;
  const cancelled = await cancelHearing(actor, { municipalityId: municipality.id, hearingId }, read.value, {
    now: new Date(),
  });
  if (!cancelled.done)
    return cancelled.refusal === 'not_found' ? notFound() : refusedForm(form, cancelled.refusal);
  redirect(`${paths.staffHearing(locale, slug, hearingId)}?done=cancelled`);
}
