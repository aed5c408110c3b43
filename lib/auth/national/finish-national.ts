import 'server-only';
import { errors } from 'openid-client';
import { config } from '@/lib/config';
import { log } from '@/lib/http/log';
import { done, type Outcome, refused } from '@/lib/outcome';
import { paths } from '@/lib/paths';
import { type NationalClaims, readClaims } from './claims';
import type { Flow } from './flow';
import { nationalClient } from './provider';

/**
 * `cancelled`: the person said no at the provider. `invalid`: what came back is not what was asked for (state, nonce, key, code).
 * `level`: the provider knows the person less surely than the portal needs. `down`: no answer.
 */
export type FinishRefusal = 'off' | 'down' | 'cancelled' | 'invalid' | 'level';

/**
 * Exchanges what the browser brought back for signed claims. The library checks state, nonce, PKCE, signature, issuer, audience and
 * times; a code works once, at the provider. Nothing of the answer reaches the log but the kind of the fault.
 */
export async function finishNational(
  query: URLSearchParams,
  flow: Flow,
  { now }: { now: Date },
): Promise<Outcome<NationalClaims, FinishRefusal>> {
  try {
    const found = await nationalClient(now);
    if (!found) return refused('off');
    const { client, settings } = found;
    const tokens = await client.callback(
      config().origin + paths.nationalCallback(),
      Object.fromEntries(query),
      { state: flow.state, nonce: flow.nonce, code_verifier: flow.verifier, response_type: 'code' },
    );
    const userinfo =
      tokens.access_token && client.issuer.metadata.userinfo_endpoint ? await client.userinfo(tokens) : {};
    const claims = readClaims(tokens.claims(), userinfo, settings);
    if (settings.acrValues.length > 0 && !settings.acrValues.includes(claims.acr ?? ''))
      return refused('level');
    return done(claims);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== 'cancelled') log.warn({ reason: kindOf(error) }, `national sign-on: ${refusal}`);
    return refused(refusal);
  }
}

function refusalOf(error: unknown): FinishRefusal {
  if (error instanceof errors.OPError) {
    if (error.error === 'access_denied') return 'cancelled';
    return (error.response?.statusCode ?? 0) >= 500 || error.error === 'temporarily_unavailable'
      ? 'down'
      : 'invalid';
  }
  if (error instanceof errors.RPError) return /timed out/.test(error.message) ? 'down' : 'invalid';
  if (error instanceof TypeError) throw error;
  // What is neither an answer of the protocol nor a bug is a network that failed.
  return 'down';
}

function kindOf(error: unknown): string {
  if (error instanceof errors.OPError) return String(error.error);
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof errors.RPError ? 'check_failed' : 'network';
}
