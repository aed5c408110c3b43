'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth/guards';
import { EmailInput } from '@/lib/auth/input';
import { writePendingId } from '@/lib/auth/pending-cookie';
import { requestSignIn } from '@/lib/auth/request-sign-in';
import { hashedAddress } from '@/lib/http/client-address';
import { type FormState, readForm, waitingForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { isPerson } from '@/lib/identity/actor';
import { keyedHash } from '@/lib/identity/keyed-hash';
import { paths, safeReturnPath } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';

/** Sends a code to the address, known or not, and leads to the page where it is typed. */
export async function sendCode(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const returnTo = safeReturnPath(String(form.get('to') ?? ''), locale);
  if (isPerson(await currentActor())) redirect(returnTo);
  const read = readForm(EmailInput, form);
  if (!read.ok) return read.state;
  const { email } = read.value;
  for (const counted of [
    await consume('sign_in_code_client', await hashedAddress()),
    await consume('sign_in_code', keyedHash('email', email)),
  ]) {
    if (!counted.allowed) return waitingForm(form, counted.retryAfterSeconds);
  }
  await writePendingId(await requestSignIn({ email, locale, returnTo }, { now: new Date() }));
  redirect(paths.signInCode(locale));
}
