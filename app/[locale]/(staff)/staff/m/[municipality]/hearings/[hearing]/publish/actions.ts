'use server';

import { notFound, redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { AttemptSchema } from '@/lib/hearings/input';
import { publishHearing } from '@/lib/hearings/publish-hearing';
import { rolesFor } from '@/lib/hearings/states';
import { type FormState, readForm, refusedForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';

/** Announces the hearing; the page then tells what has happened. */
export async function publish(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const hearingId = String(form.get('hearing') ?? '');
  const { actor, municipality } = await requireRole(
    locale,
    paths.staffPublishHearing(locale, slug, hearingId),
    slug,
    ...rolesFor('edit_draft'),
  );
  const read = readForm(AttemptSchema, form);
  if (!read.ok) return read.state;
  const published = await publishHearing(actor, { municipalityId: municipality.id, hearingId }, read.value, {
    now: new Date(),
  });
  if (!published.done)
    return published.refusal === 'not_found' ? notFound() : refusedForm(form, published.refusal);
  redirect(`${paths.staffHearing(locale, slug, hearingId)}?done=published`);
}
