'use server';

import { redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';
import { stopDeletion } from '@/lib/privacy/request-deletion';
import { requestExport } from '@/lib/privacy/request-export';
import { consume } from '@/lib/rate-limit/consume';

export async function askForCopy(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const actor = await requirePerson(locale, paths.accountData(locale));
  const counted = await consume('data_export', actor.userId);
  if (!counted.allowed) redirect(paths.accountData(locale, 'too_often'));
  await requestExport(actor, { now: new Date() });
  redirect(paths.accountData(locale, 'asked'));
}

export async function keepAccount(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const actor = await requirePerson(locale, paths.accountData(locale));
  await stopDeletion(actor, { now: new Date() });
  redirect(paths.accountData(locale, 'stopped'));
}
