'use server';

import { redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';
import { withdrawConsent } from '@/lib/privacy/give-consent';

export async function takeBack(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const actor = await requirePerson(locale, paths.withdrawConsent(locale));
  await withdrawConsent(actor, { now: new Date() });
  redirect(paths.accountData(locale, 'withdrawn'));
}
