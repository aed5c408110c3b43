'use server';

import { redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths, safeReturnPath } from '@/lib/paths';
import { giveConsent } from '@/lib/privacy/give-consent';

/** Agrees to the wording of the page's language and goes on with the errand. */
export async function agree(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const to = safeReturnPath(String(form.get('to') ?? ''), locale);
  const actor = await requirePerson(locale, paths.consent(locale, to));
  await giveConsent(actor, locale, { now: new Date() });
  redirect(to);
}
