import 'server-only';
import { redirect } from 'next/navigation';
import type { Locale } from '@/lib/i18n/locales';
import type { Person } from '@/lib/identity/actor';
import { paths } from '@/lib/paths';
import { consentState } from '@/lib/privacy/queries';

/**
 * After `requirePerson` on a page where a resident acts: whoever has not agreed to the present wording reads it first and comes back
 * to `here`. Pages that only show are open without.
 */
export async function requireConsent(actor: Person, locale: Locale, here: string): Promise<void> {
  if ((await consentState(actor.userId)) !== 'given') redirect(paths.consent(locale, here));
}

/** The same for the action behind such a page: a form that was opened under a former wording may still be sent, but not after the consent was taken back. */
export async function requireAnyConsent(actor: Person, locale: Locale, here: string): Promise<void> {
  if ((await consentState(actor.userId)) === 'none') redirect(paths.consent(locale, here));
}
