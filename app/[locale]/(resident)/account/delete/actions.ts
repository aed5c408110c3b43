'use server';

import { redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';
import { requestDeletion } from '@/lib/privacy/request-deletion';

/** Asks for the deletion. Refused, the page itself tells why; under way, "my data" says until when it can be stopped. */
export async function askForDeletion(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const actor = await requirePerson(locale, paths.deleteAccount(locale));
  const asked = await requestDeletion(actor, { now: new Date() });
  redirect(
    !asked.done && asked.refusal === 'holds_office' ? paths.deleteAccount(locale) : paths.accountData(locale),
  );
}
