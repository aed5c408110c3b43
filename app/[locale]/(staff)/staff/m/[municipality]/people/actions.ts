'use server';

import { notFound, redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { endGrant } from '@/lib/grants/end-grant';
import { grantRole } from '@/lib/grants/grant-role';
import { EndSchema, GrantSchema } from '@/lib/grants/input';
import { withdrawInvitation } from '@/lib/grants/withdraw-invitation';
import { type FormState, readForm, refusedForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import type { Locale } from '@/lib/i18n/locales';
import { rolesWith } from '@/lib/identity/rights';
import { paths } from '@/lib/paths';

/** Gives a role, or invites an address that has no account. */
export async function grant(_: FormState, form: FormData): Promise<FormState> {
  const { locale, slug, actor, municipality } = await officeOf(form, paths.staffGrant);
  const read = readForm(GrantSchema, form);
  if (!read.ok) return read.state;
  const granted = await grantRole(actor, municipality.id, read.value, { now: new Date() });
  if (!granted.done) return refusedForm(form, granted.refusal);
  redirect(paths.staffPeople(locale, slug, granted.value.kind));
}

/** Ends a role by an order. */
export async function end(_: FormState, form: FormData): Promise<FormState> {
  const grantId = String(form.get('grant') ?? '');
  const { locale, slug, actor, municipality } = await officeOf(form, (l, s) =>
    paths.staffEndGrant(l, s, grantId),
  );
  const read = readForm(EndSchema, form);
  if (!read.ok) return read.state;
  const address = { municipalityId: municipality.id, grantId };
  const ended = await endGrant(actor, address, read.value, { now: new Date() });
  if (!ended.done) return ended.refusal === 'not_found' ? notFound() : refusedForm(form, ended.refusal);
  redirect(paths.staffPeople(locale, slug, 'ended'));
}

/** Takes back an invitation that nobody has taken yet; one that is over already needs no second end. */
export async function withdraw(form: FormData): Promise<void> {
  const { locale, slug, actor, municipality } = await officeOf(form, paths.staffPeople);
  const invitationId = String(form.get('invitation') ?? '');
  const address = { municipalityId: municipality.id, invitationId };
  const withdrawn = await withdrawInvitation(actor, address, { now: new Date() });
  if (!withdrawn.done && withdrawn.refusal === 'not_found') notFound();
  redirect(paths.staffPeople(locale, slug, withdrawn.done ? 'withdrawn' : undefined));
}

async function officeOf(form: FormData, here: (locale: Locale, slug: string) => string) {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const office = await requireRole(locale, here(locale, slug), slug, ...rolesWith('people.grant'));
  return { locale, slug, ...office };
}
