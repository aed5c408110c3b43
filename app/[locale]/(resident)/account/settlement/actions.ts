'use server';

import { redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { type FormState, formWithErrors, readForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { chooseSettlement } from '@/lib/identity/choose-settlement';
import { SettlementInput } from '@/lib/identity/input';
import { paths, safeReturnPath } from '@/lib/paths';

/** Writes the settlement down and goes back to the errand that asked for it. */
export async function saveSettlement(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const actor = await requirePerson(locale, paths.accountSettlement(locale));
  const read = readForm(SettlementInput, form);
  if (!read.ok) return formWithErrors(form, { settlement: { code: 'choose' } });
  const chosen = await chooseSettlement(actor, { settlementId: read.value.settlement }, { now: new Date() });
  if (!chosen.done) return formWithErrors(form, { settlement: { code: 'does_not_fit' } });
  const to = String(form.get('to') ?? '');
  redirect(to ? safeReturnPath(to, locale) : paths.accountSaved(locale, 'settlement'));
}
