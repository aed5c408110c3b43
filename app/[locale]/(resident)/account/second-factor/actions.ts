'use server';

import { redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { FactorInput } from '@/lib/auth/input';
import { readSessionToken, writeSessionToken } from '@/lib/auth/session-cookie';
import { verifySecondFactor } from '@/lib/auth/verify-second-factor';
import { type FormState, formWithErrors, readForm, waitingForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths, safeReturnPath } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';

/** Checks the digits of the app or a recovery code, and leads back to the staff page that asked for it. */
export async function showSecondFactor(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const to = safeReturnPath(String(form.get('to') ?? ''), locale);
  const actor = await requirePerson(locale, paths.secondFactor(locale, to));
  const token = await readSessionToken();
  if (actor.kind === 'staff' || !token) redirect(to);
  const read = readForm(FactorInput, form);
  if (!read.ok) return read.state;
  const counted = await consume('second_factor', actor.userId);
  if (!counted.allowed) return waitingForm(form, counted.retryAfterSeconds);
  const shown = await verifySecondFactor(actor, { token, code: read.value.factor }, { now: new Date() });
  if (shown.done) {
    await writeSessionToken(shown.value.token);
    redirect(to);
  }
  switch (shown.refusal) {
    case 'not_enrolled':
      redirect(paths.enrolSecondFactor(locale, to));
      break;
    case 'session_over':
    case 'too_many_tries':
      redirect(paths.signIn(locale, to, shown.refusal === 'too_many_tries' ? 'tries' : 'expired'));
  }
  return formWithErrors(form, { factor: { code: shown.refusal === 'used_code' ? 'used' : 'does_not_fit' } });
}
