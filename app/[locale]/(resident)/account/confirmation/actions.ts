'use server';

import { redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { issueResidencyCode } from '@/lib/identity/issue-residency-code';
import { paths } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';

/** A new code for the counter. Too many in an hour: the page stays as it is, with the code that holds. */
export async function takeCode(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const actor = await requirePerson(locale, paths.accountConfirmation(locale));
  const { allowed } = await consume('residency_code', actor.userId);
  if (allowed) await issueResidencyCode(actor, { now: new Date() });
  redirect(paths.accountConfirmation(locale));
}
