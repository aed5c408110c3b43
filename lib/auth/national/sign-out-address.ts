import 'server-only';
import { config } from '@/lib/config';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { nationalClient } from './provider';

/**
 * Where the browser goes to end its session at the provider too, so that the next person at a shared computer is not signed in as the
 * last one; null when there is no such place or it does not answer: the portal's own session has ended in any case.
 * No token of the person is kept for it: the client's id tells the provider who asks.
 */
export async function nationalSignOutAddress(locale: Locale, now: Date): Promise<string | null> {
  const found = await nationalClient(now).catch(() => null);
  if (!found?.client.issuer.metadata.end_session_endpoint) return null;
  return found.client.endSessionUrl({
    client_id: found.settings.clientId,
    state: locale,
    post_logout_redirect_uri: config().origin + paths.nationalSignedOut(),
  });
}
