'use server';

import { redirect } from 'next/navigation';
import { enrolSecondFactor } from '@/lib/auth/enrol-second-factor';
import { requirePerson } from '@/lib/auth/guards';
import { EnrolInput } from '@/lib/auth/input';
import { readSessionToken, writeSessionToken } from '@/lib/auth/session-cookie';
import { type FormState, formWithErrors, readForm, waitingForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths, safeReturnPath } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';

export type EnrolFormState = FormState & { recoveryCodes: string[] };

/** Takes the first code of the app. The answer shows the recovery codes, this once. */
export async function setUpSecondFactor(_: EnrolFormState, form: FormData): Promise<EnrolFormState> {
  const locale = localeOfForm(form);
  const to = safeReturnPath(String(form.get('to') ?? ''), locale);
  const actor = await requirePerson(locale, paths.enrolSecondFactor(locale, to));
  const token = await readSessionToken();
  if (!token) redirect(paths.signIn(locale, paths.enrolSecondFactor(locale, to)));
  const again = (state: FormState): EnrolFormState => ({ ...state, recoveryCodes: [] });
  const read = readForm(EnrolInput, form);
  if (!read.ok) return again(read.state);
  const counted = await consume('second_factor', actor.userId);
  if (!counted.allowed) return again(waitingForm(form, counted.retryAfterSeconds));
  const enrolled = await enrolSecondFactor(actor, { token, code: read.value.factor }, { now: new Date() });
  if (!enrolled.done) {
    if (enrolled.refusal === 'wrong_code')
      return again(formWithErrors(form, { factor: { code: 'does_not_fit' } }));
    redirect(enrolled.refusal === 'no_office' ? to : paths.secondFactor(locale, to));
  }
  await writeSessionToken(enrolled.value.token);
  return { ...again({ errors: {}, refusal: null, typed: {} }), recoveryCodes: enrolled.value.recoveryCodes };
}
