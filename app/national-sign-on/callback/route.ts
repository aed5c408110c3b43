import { currentActor } from '@/lib/auth/guards';
import { addNational } from '@/lib/auth/national/add-national';
import { noteSignedInNationally, takeFlow } from '@/lib/auth/national/cookies';
import { finishNational } from '@/lib/auth/national/finish-national';
import type { Flow } from '@/lib/auth/national/flow';
import { type NationalIdentity, readIdentity } from '@/lib/auth/national/read-identity';
import { signInNationally } from '@/lib/auth/national/sign-in-nationally';
import { requestDevice } from '@/lib/auth/request-device';
import { readSessionToken, writeSessionToken } from '@/lib/auth/session-cookie';
import { hashedAddress } from '@/lib/http/client-address';
import { seeOther } from '@/lib/http/see-other';
import { tooMany } from '@/lib/http/too-many';
import { isPerson } from '@/lib/identity/actor';
import { type NationalFault, paths } from '@/lib/paths';
import { consume } from '@/lib/rate-limit/consume';

/** The provider sends the person back here. Every way it can end leads to a page that says what happened. */
export async function GET(request: Request): Promise<Response> {
  const now = new Date();
  const counted = await consume('national_client', await hashedAddress());
  if (!counted.allowed) return tooMany('ky', counted.retryAfterSeconds);
  const flow = await takeFlow(now);
  // Not begun in this browser, begun too long ago, or answered already: nothing in the address is looked at.
  if (!flow) return seeOther(paths.signIn('ky', undefined, 'old'));
  const finished = await finishNational(new URL(request.url).searchParams, flow, { now });
  if (!finished.done)
    return finished.refusal === 'off' ? seeOther(paths.signIn(flow.locale)) : back(flow, finished.refusal);
  const identity = readIdentity(finished.value, { now });
  if (!identity.done) return back(flow, identity.refusal);
  return flow.linkTo ? add(flow, identity.value, now) : signIn(flow, identity.value, now);
}

async function signIn(flow: Flow, identity: NationalIdentity, now: Date): Promise<Response> {
  const { locale, returnTo, claim } = flow;
  const signedIn = await signInNationally(
    { identity, locale, claim },
    { now, previousToken: await readSessionToken(), device: await requestDevice() },
  );
  await noteSignedInNationally(true);
  if (!signedIn.done) return seeOther(paths.numberElsewhere(locale, returnTo));
  await writeSessionToken(signedIn.value.token);
  if (signedIn.value.awaitsSecondFactor) return seeOther(paths.secondFactor(locale, returnTo));
  return seeOther(signedIn.value.number === 'held' ? paths.accountNational(locale, 'held') : returnTo);
}

/** Whoever has signed out or become somebody else meanwhile adds nothing to anybody. */
async function add(flow: Flow, identity: NationalIdentity, now: Date): Promise<Response> {
  const actor = await currentActor();
  if (!isPerson(actor) || actor.userId !== flow.linkTo) return back(flow, 'other_person');
  const number = await addNational(actor, identity, { now });
  await noteSignedInNationally(true);
  return seeOther(paths.accountNational(flow.locale, number === 'held' ? 'held' : 'added'));
}

function back({ locale, linkTo, returnTo }: Flow, fault: NationalFault): Response {
  return seeOther(linkTo ? paths.accountNational(locale, fault) : paths.signIn(locale, returnTo, fault));
}
