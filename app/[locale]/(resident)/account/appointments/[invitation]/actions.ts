'use server';

import { notFound, redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/guards';
import { takeInvitation } from '@/lib/grants/take-invitation';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';

/** Takes the role. Whatever the answer, the page itself tells it. */
export async function take(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const id = String(form.get('invitation') ?? '');
  const person = await requirePerson(locale, paths.appointment(locale, id));
  const taken = await takeInvitation(person, id, { now: new Date() });
  if (!taken.done && taken.refusal === 'not_found') notFound();
  redirect(paths.appointment(locale, id, taken.done ? 'taken' : taken.refusal));
}
