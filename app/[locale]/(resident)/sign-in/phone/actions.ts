'use server';

import { notFound, redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth/guards';
import { PhoneInput } from '@/lib/auth/input';
import { writePendingId } from '@/lib/auth/pending-cookie';
import { requestSignIn } from '@/lib/auth/request-sign-in';
import { config } from '@/lib/config';
import { blindIndex } from '@/lib/crypto/field-encryption';
import { hashedAddress } from '@/lib/http/client-address';
import { type FormState, readForm, refusedForm, waitingForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { isPerson } from '@/lib/identity/actor';
import { paths, safeReturnPath } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';

/** Sends a code by SMS to the number, known or not, and leads to the page where it is typed. */
export async function sendText(_: FormState, form: FormData): Promise<FormState> {
  if (!config().byPhone) notFound();
  const locale = localeOfForm(form);
  const returnTo = safeReturnPath(String(form.get('to') ?? ''), locale);
  if (isPerson(await currentActor())) redirect(returnTo);
  const read = readForm(PhoneInput, form);
  if (!read.ok) return read.state;
  const { phone } = read.value;
  for (const [rule, key] of [
    ['sign_in_text_client', await hashedAddress()],
    ['sign_in_text', blindIndex('phone', phone)],
  ] as const) {
    const counted = await consume(rule, key);
    if (!counted.allowed) return waitingForm(form, counted.retryAfterSeconds);
  }
  // Last, so that one network address cannot use up what all may send.
  const { allowed } = await consume('sign_in_text_portal', 'all');
  if (!allowed) return refusedForm(form, 'texts_used_up');
  await writePendingId(await requestSignIn({ phone, locale, returnTo }, { now: new Date() }));
  redirect(paths.signInCode(locale));
}
