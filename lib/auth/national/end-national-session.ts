import 'server-only';
import type { Locale } from '@/lib/i18n/locales';
import { isSignedInNationally, noteSignedInNationally } from './cookies';
import { nationalSignOutAddress } from './sign-out-address';

/** The provider's address for signing out when this browser has signed in there; null when there is nothing to end or it does not answer. */
export async function endNationalSession(locale: Locale): Promise<string | null> {
  if (!(await isSignedInNationally())) return null;
  await noteSignedInNationally(false);
  return nationalSignOutAddress(locale, new Date());
}
