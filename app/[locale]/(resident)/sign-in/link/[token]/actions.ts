'use server';

import { redirect } from 'next/navigation';
import { confirmSignIn } from '@/lib/auth/confirm-sign-in';
import { forgetPendingId } from '@/lib/auth/pending-cookie';
import { requestDevice } from '@/lib/auth/request-device';
import { readSessionToken, writeSessionToken } from '@/lib/auth/session-cookie';
import { hashedAddress } from '@/lib/http/client-address';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';
import { nextPage } from '../../next-page';

/** The button behind the link of the mail. What cannot be confirmed leads back to the page, which says why. */
export async function confirmLink(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const token = String(form.get('token') ?? '');
  const here = paths.signInLink(locale, encodeURIComponent(token));
  const counted = await consume('sign_in_try', await hashedAddress());
  if (!counted.allowed) redirect(`${here}?wait=${Math.ceil(counted.retryAfterSeconds / 60)}`);
  const signedIn = await confirmSignIn(
    { by: 'link', token },
    { now: new Date(), previousToken: await readSessionToken(), device: await requestDevice() },
  );
  if (!signedIn.done) redirect(here);
  await writeSessionToken(signedIn.value.token);
  await forgetPendingId();
  redirect(nextPage(locale, signedIn.value));
}
