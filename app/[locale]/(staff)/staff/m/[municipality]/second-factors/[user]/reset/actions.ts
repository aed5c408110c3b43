'use server';

import { notFound, redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { resetSecondFactor } from '@/lib/auth/reset-second-factor';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { isUuid } from '@/lib/identity/uuid';
import { paths } from '@/lib/paths';

/** Takes a colleague's second factor away. What is refused leads back to the page, which says why. */
export async function resetFactor(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const userId = String(form.get('user') ?? '');
  const here = paths.staffResetSecondFactor(locale, slug, userId);
  const { actor, municipality } = await requireRole(locale, here, slug, 'administrator');
  if (!isUuid(userId)) notFound();
  const reset = await resetSecondFactor(
    actor,
    { municipalityId: municipality.id, userId },
    { now: new Date() },
  );
  if (reset.done) redirect(paths.staffSecondFactors(locale, slug, 'reset'));
  if (reset.refusal === 'not_found') notFound();
  redirect(here);
}
