import { currentActor } from '@/lib/auth/guards';
import { beginNational } from '@/lib/auth/national/begin-national';
import { writeFlowCookie } from '@/lib/auth/national/cookies';
import { hashedAddress } from '@/lib/http/client-address';
import { seeOther } from '@/lib/http/see-other';
import { readSmallForm } from '@/lib/http/small-form';
import { tooMany } from '@/lib/http/too-many';
import { isLocale } from '@/lib/i18n/locales';
import { isPerson } from '@/lib/identity/actor';
import { paths, safeReturnPath } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';

/**
 * Leads to the national provider. Fields: `locale`, `to` (the way back), `claim`=1 from the page "number elsewhere". Whoever is signed
 * in adds the sign-on to the own account; everybody else signs in by it.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await readSmallForm(request);
  if (!form) return new Response(null, { status: 400 });
  const language = form.get('locale') ?? '';
  const locale = isLocale(language) ? language : 'ky';
  const counted = await consume('national_client', await hashedAddress());
  if (!counted.allowed) return tooMany(locale, counted.retryAfterSeconds);
  const actor = await currentActor();
  const linkTo = isPerson(actor) ? actor.userId : null;
  const returnTo = safeReturnPath(form.get('to'), locale);
  const begun = await beginNational(
    { locale, returnTo, linkTo, claim: form.get('claim') === '1' },
    { now: new Date() },
  );
  if (begun.done) {
    await writeFlowCookie(begun.value.cookie);
    return seeOther(begun.value.address);
  }
  if (begun.refusal === 'off') return new Response(null, { status: 404 });
  return seeOther(linkTo ? paths.accountNational(locale, 'down') : paths.signIn(locale, returnTo, 'down'));
}
