'use server';

import { redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { type FormState, readForm, refusedForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { CodeInput } from '@/lib/identity/confirm-input';
import { findShownCode } from '@/lib/identity/counter-queries';
import { CONFIRMERS } from '@/lib/identity/residency-policy';
import { paths } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';

/** Finds the person who shows a code. The address of the next page holds the id of the code, not the code. */
export async function findResident(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const { actor } = await requireRole(locale, paths.staffConfirm(locale, slug), slug, ...CONFIRMERS);
  const read = readForm(CodeInput, form);
  if (!read.ok) return read.state;
  const { allowed } = await consume('residency_code_try', actor.userId);
  if (!allowed) return refusedForm(form, 'too_many_attempts');
  const code = await findShownCode(read.value.code, new Date());
  if (!code) return refusedForm(form, 'code_unknown');
  redirect(paths.staffConfirmResident(locale, slug, code));
}
