import 'server-only';
import { cookies } from 'next/headers';
import { chosenFiles } from '@/lib/http/chosen-files';
import { hashedAddress } from '@/lib/http/client-address';
import { typedOf } from '@/lib/http/form';
import type { Person } from '@/lib/identity/actor';
import { isStaffPath } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';
import { currentSession } from './guards';
import { type KeptFields, keepForm } from './keep-form';
import { findKeptForm } from './kept-form-queries';
import { KEPT_FORM_MS } from './limits';
import { cookieName, cookieOptions } from './session-cookie';

/**
 * Before the guard of an action whose form somebody has written: when the guard is going to send the person to the sign-in (or to the
 * second factor), what was typed waits for an hour and the page at `here` gives it back (`keptFor`).
 */
export async function keepIfSignedOut(form: FormData, here: string): Promise<void> {
  const session = await currentSession();
  const person = session?.person;
  if (person && !(person.awaitsSecondFactor && isStaffPath(here))) return;
  const { allowed } = await consume('keep_form', await hashedAddress());
  if (!allowed) return;
  const files = chosenFiles([...form.values()]).map(({ name }) => name.slice(0, 200));
  const token = await keepForm(
    {
      path: withoutLanguage(here),
      fields: { typed: typedOf(form), files },
      userId: person?.userId ?? session?.userId ?? null,
    },
    { now: new Date() },
  );
  if (token)
    (await cookies()).set(cookieName('kept'), token, { ...cookieOptions(), maxAge: KEPT_FORM_MS / 1000 });
}

/** What this browser had typed into the form at `here` before the sign-in; null when nothing waits. */
export async function keptFor(actor: Person, here: string): Promise<KeptFields | null> {
  const token = await readKeptToken();
  if (!token) return null;
  return findKeptForm(token, { path: withoutLanguage(here), userId: actor.userId }, new Date());
}

/** Whether something waits: the sign-in page says so. */
export async function readKeptToken(): Promise<string | null> {
  return (await cookies()).get(cookieName('kept'))?.value || null;
}

/** Once the form has been sent: the next one begins empty. The row is swept with its hour. */
export async function forgetKept(): Promise<void> {
  if (await readKeptToken()) (await cookies()).set(cookieName('kept'), '', { ...cookieOptions(), maxAge: 0 });
}

function withoutLanguage(path: string): string {
  return path.replace(/^\/(ky|ru)(?=\/|$)/, '');
}
