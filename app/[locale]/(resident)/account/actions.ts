'use server';

import { redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { endNationalSession } from '@/lib/auth/national/end-national-session';
import { forgetSessionToken, readSessionToken } from '@/lib/auth/session-cookie';
import { signOut as endSignIn } from '@/lib/auth/sign-out';
import { readForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { chooseLanguage } from '@/lib/identity/choose-language';
import { LanguageInput } from '@/lib/identity/input';
import { paths } from '@/lib/paths';

/** Ends the session of this browser, and goes on to the national provider where it was begun there. Whoever has none is out already. */
export async function signOut(form: FormData): Promise<void> {
  const token = await readSessionToken();
  if (token) await endSignIn(token);
  await forgetSessionToken();
  const locale = localeOfForm(form);
  redirect((await endNationalSession(locale)) ?? paths.signedOut(locale));
}

export async function saveLanguage(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const actor = await requirePerson(locale, paths.account(locale));
  const read = readForm(LanguageInput, form);
  if (!read.ok) redirect(paths.account(locale));
  await chooseLanguage(actor, read.value.language);
  redirect(paths.accountSaved(locale, 'language'));
}
