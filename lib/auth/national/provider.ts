import 'server-only';
import { type Client, custom, Issuer, type IssuerMetadata } from 'openid-client';
import { config } from '@/lib/config';
import type { NationalConfig } from '@/lib/national-config';
import { paths } from '@/lib/paths';

/** A provider that keeps people waiting is down: they are told so and take the other way. */
const PATIENCE_MS = 4000;
/** How long the provider's own description is believed. */
const DISCOVERY_MS = 10 * 60_000;

custom.setHttpOptionsDefaults({ timeout: PATIENCE_MS });

let known: { issuer: string; metadata: IssuerMetadata; until: number } | undefined;

/**
 * A client of the national provider, or null when none is configured. Its description is fetched by discovery and kept ten minutes.
 * Each client reads the provider's signing keys anew: a changed key is known at once, a withdrawn one never counts again.
 * Throws when the provider does not answer.
 */
export async function nationalClient(
  now: Date,
): Promise<{ client: Client; settings: NationalConfig } | null> {
  const settings = config().national;
  if (!settings) return null;
  const issuer = new Issuer(await metadataOf(settings.issuer, now));
  const client = new issuer.Client({
    client_id: settings.clientId,
    client_secret: settings.clientSecret,
    redirect_uris: [config().origin + paths.nationalCallback()],
    post_logout_redirect_uris: [config().origin + paths.nationalSignedOut()],
    response_types: ['code'],
    id_token_signed_response_alg: settings.idTokenAlg,
  });
  // Clocks of two machines differ by some seconds.
  client[custom.clock_tolerance] = 10;
  return { client, settings };
}

/** Everything the portal asks comes from the configured issuer; what its description names elsewhere must be as safe. */
async function metadataOf(issuer: string, now: Date): Promise<IssuerMetadata> {
  if (known?.issuer === issuer && known.until > now.getTime()) return known.metadata;
  const { metadata } = await Issuer.discover(issuer);
  if (metadata.issuer.replace(/\/$/, '') !== issuer.replace(/\/$/, ''))
    throw new Error('The provider describes itself as another issuer.');
  for (const address of [metadata.authorization_endpoint, metadata.token_endpoint, metadata.jwks_uri])
    if (!address || new URL(address).protocol !== new URL(issuer).protocol)
      throw new Error('The description of the provider lacks an address, or has one that is not safe.');
  known = { issuer, metadata, until: now.getTime() + DISCOVERY_MS };
  return metadata;
}
