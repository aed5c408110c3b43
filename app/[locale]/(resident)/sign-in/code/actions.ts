'use server';

import { redirect } from 'next/navigation';
import { confirmSignIn } from '@/lib/auth/confirm-sign-in';
import { CodeInput } from '@/lib/auth/input';
import { forgetPendingId, readPendingId } from '@/lib/auth/pending-cookie';
import { getPendingSignIn } from '@/lib/auth/queries';
import { requestDevice } from '@/lib/auth/request-device';
import { readSessionToken, writeSessionToken } from '@/lib/auth/session-cookie';
import { hashedAddress } from '@/lib/http/client-address';
import { type FormState, formWithErrors, readForm, refusedForm, waitingForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';
import { nextPage } from '../next-page';

/** Checks the digits of the mail. A wrong code leaves tries; what is over asks for a new code. */
export async function confirmCode(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const id = await readPendingId();
  if (!id) redirect(paths.signIn(locale));
  const read = readForm(CodeInput, form);
  if (!read.ok) return read.state;
  const counted = await consume('sign_in_try', await hashedAddress());
  if (!counted.allowed) return waitingForm(form, counted.retryAfterSeconds);
  const now = new Date();
  const signedIn = await confirmSignIn(
    { by: 'code', id, code: read.value.code },
    { now, previousToken: await readSessionToken(), device: await requestDevice() },
  );
  if (signedIn.done) {
    await writeSessionToken(signedIn.value.token);
    await forgetPendingId();
    redirect(nextPage(locale, signedIn.value));
  }
  if (signedIn.refusal !== 'wrong_code') return refusedForm(form, signedIn.refusal);
  const left = (await getPendingSignIn(id, now))?.triesLeft ?? 0;
  return left > 0
    ? formWithErrors(form, { code: { code: 'does_not_fit', limit: left } })
    : refusedForm(form, 'too_many_tries');
}
