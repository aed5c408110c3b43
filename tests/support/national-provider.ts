import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider, { type AdapterFactory, type Configuration, type JWK } from 'oidc-provider';
import { freePort } from '@/scripts/process/free-port.mjs';
import { providerStorage } from './provider-storage';

/** People whom the provider knows, by the word they type there. Invented; numbers are of no real form beyond their shape. */
type Known = { get: (who: string) => Citizen | undefined };
export type Citizen = { personal_number?: string; name?: string; birthdate?: string };

export const CLIENT = { id: 'ashar', secret: 'a secret of the provider of tests' };

type Manner = { port?: number; portal: string; citizens: Known };

/**
 * A real OpenID provider (npm: oidc-provider) on loopback, with a sign-in page of two buttons: a person names herself and agrees, or
 * says no. `rotateKeys` makes it sign by a new key and publish it; `forgeKeys` signs by one that it does not publish.
 */
export async function startNationalProvider({ port, portal, citizens }: Manner) {
  const at = port ?? (await freePort());
  const issuer = `http://localhost:${at}`;
  const adapter = providerStorage();
  const make = () => makeProvider(issuer, portal, citizens, adapter);
  let current = make();
  let published = current;
  const server = createServer((request, response) => {
    const provider = request.url?.startsWith('/jwks') ? published : current;
    void provider.callback()(request, response);
  });
  server.listen(at, '127.0.0.1');
  await once(server, 'listening');
  return {
    issuer,
    rotateKeys: () => {
      current = make();
      published = current;
    },
    forgeKeys: () => {
      current = make();
    },
    stop: () => stopped(server),
  };
}

function makeProvider(issuer: string, portal: string, citizens: Known, adapter: AdapterFactory): Provider {
  const configuration: Configuration = {
    adapter,
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${portal}/national-sign-on/callback`],
        post_logout_redirect_uris: [`${portal}/national-sign-on/signed-out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub'], profile: ['name', 'birthdate', 'personal_number'] },
    acrValues: ['low', 'high'],
    ttl: {
      AuthorizationCode: 60,
      Session: 600,
      Interaction: 600,
      Grant: 600,
      AccessToken: 60,
      IdToken: 60,
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: async (_, sub) => {
      const citizen = citizens.get(sub);
      return citizen && { accountId: sub, claims: async () => ({ sub, ...citizen }) };
    },
  };
  const provider = new Provider(issuer, configuration);
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    await interact(provider, context.req, context.res);
    context.respond = false;
  });
  return provider;
}

/** The provider's own page: who are you, and do you agree? */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const details = await provider.interactionDetails(request, response);
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(
      '<!doctype html><html lang="en"><title>Provider</title><h1>National provider</h1><form method="post"><label>Who <input name="who"></label><button name="agree" value="1">Agree</button><button name="refuse" value="1">Refuse</button></form>',
    );
    return;
  }
  const form = new URLSearchParams(await textOf(request));
  const who = form.get('who') ?? '';
  if (form.has('refuse')) {
    const result = { error: 'access_denied', error_description: 'the person said no' };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
  const grant = new provider.Grant({ accountId: who, clientId: String(details.params.client_id) });
  grant.addOIDCScope(String(details.params.scope));
  const grantId = await grant.save();
  const result = {
    login: { accountId: who, acr: who.endsWith('.low') ? 'low' : 'high', remember: false },
    consent: { grantId },
  };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function logoutSource(context: { body?: unknown }, form: string): Promise<void> {
  context.body = `<!doctype html><html lang="en"><title>Provider</title><h1>Sign out of the provider?</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' } as JWK;
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A person at the provider, without a browser: follows its redirects, sends its form, returns the address it leads back to. */
export async function visitProvider(
  address: string,
  act: { who: string } | 'refuse',
): Promise<URLSearchParams> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  let body: URLSearchParams | undefined;
  for (let step = 0; step < 10; step += 1) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const target = answer.headers.get('location');
    body = undefined;
    if (!target) {
      if (answer.status !== 200)
        throw new Error(`The provider answers ${answer.status}: ${await answer.text()}`);
      body =
        act === 'refuse'
          ? new URLSearchParams({ refuse: '1' })
          : new URLSearchParams({ who: act.who, agree: '1' });
      continue;
    }
    url = new URL(target, url);
    if (url.pathname === '/national-sign-on/callback') return url.searchParams;
  }
  throw new Error('The provider never led back.');
}
