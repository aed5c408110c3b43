import 'server-only';
import { generators } from 'openid-client';
import { config } from '@/lib/config';
import { log } from '@/lib/http/log';
import { done, type Outcome, refused } from '@/lib/outcome';
import { paths } from '@/lib/paths';
import { FLOW_MINUTES, type Flow, sealFlow } from './flow';
import { nationalClient } from './provider';

type Beginning = Pick<Flow, 'locale' | 'returnTo' | 'linkTo' | 'claim'>;

/** `off`: none is configured. `down`: the provider does not answer; every other way to sign in goes on working. */
export type BeginRefusal = 'off' | 'down';

/** Where the browser goes to sign in, and the sealed cookie that it must bring back. Nothing is written down on our side. */
export async function beginNational(
  { locale, returnTo, linkTo, claim }: Beginning,
  { now }: { now: Date },
): Promise<Outcome<{ address: string; cookie: string }, BeginRefusal>> {
  const found = await nationalClient(now).catch(noteDown);
  if (found === 'down') return refused('down');
  if (!found) return refused('off');
  const { client, settings } = found;
  const state = generators.state();
  const nonce = generators.nonce();
  const verifier = generators.codeVerifier();
  const address = client.authorizationUrl({
    scope: settings.scopes,
    redirect_uri: config().origin + paths.nationalCallback(),
    state,
    nonce,
    code_challenge: generators.codeChallenge(verifier),
    code_challenge_method: 'S256',
    ui_locales: locale,
    ...(settings.acrValues.length > 0 ? { acr_values: settings.acrValues.join(' ') } : {}),
  });
  const expiresAt = now.getTime() + FLOW_MINUTES * 60_000;
  const cookie = sealFlow({ state, nonce, verifier, locale, returnTo, linkTo, claim, expiresAt });
  return done({ address, cookie });
}

/** The reason in one word goes to the log, so that an operator sees it; what the provider answered does not. */
function noteDown(error: unknown): 'down' {
  const code = error instanceof Error && 'code' in error ? String(error.code) : (error as Error).name;
  log.error({ reason: code }, 'the national sign-on does not answer');
  return 'down';
}
