'use server';

import { redirect } from 'next/navigation';
import { requireCountry } from '@/lib/auth/guards';
import { grantRole } from '@/lib/grants/grant-role';
import { GrantSchema } from '@/lib/grants/input';
import { type FormState, readForm, refusedForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { municipalityParam } from '@/lib/http/municipality-param';
import { paths } from '@/lib/paths';

/** A country administrator appoints an administrator of a municipality; no other role. */
export async function appoint(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const actor = await requireCountry(locale, paths.staffAppoint(locale, slug));
  const municipality = await municipalityParam(slug);
  const read = readForm(GrantSchema, form);
  if (!read.ok) return read.state;
  const granted = await grantRole(actor, municipality.id, read.value, { now: new Date() });
  if (!granted.done) return refusedForm(form, granted.refusal);
  redirect(paths.staffCountry(locale, { done: granted.value.kind }));
}
