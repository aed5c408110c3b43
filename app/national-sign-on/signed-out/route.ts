import { seeOther } from '@/lib/http/see-other';
import { isLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';

/** Back from the provider's own sign-out; `state` is the language that the portal gave along. */
export function GET(request: Request): Response {
  const state = new URL(request.url).searchParams.get('state') ?? '';
  return seeOther(paths.signedOut(isLocale(state) ? state : 'ky'));
}
