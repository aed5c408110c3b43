'use server';

import { notFound, redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { type FormState, readForm, refusedForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { findHold } from '@/lib/identity/counter-queries';
import { decideHold } from '@/lib/identity/decide-hold';
import { HoldInput } from '@/lib/identity/input';
import { HOLD_DECIDERS } from '@/lib/identity/residency-policy';
import { isUuid } from '@/lib/identity/uuid';
import { paths } from '@/lib/paths';

/** Stores whose the number is. Whoever comes second is told. */
export async function sendDecision(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const holdId = String(form.get('hold') ?? '');
  const here = paths.staffHold(locale, slug, holdId);
  const { actor, municipality } = await requireRole(locale, here, slug, ...HOLD_DECIDERS);
  const now = new Date();
  if (!isUuid(holdId) || !(await findHold(municipality.id, holdId, now))) notFound();
  const read = readForm(HoldInput, form);
  if (!read.ok) return read.state;
  const decided = await decideHold(actor, { holdId, decision: read.value.decision }, { now });
  if (!decided.done) return refusedForm(form, decided.refusal);
  redirect(paths.staffHoldDecided(locale, slug));
}
