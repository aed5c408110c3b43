import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginNational } from '@/lib/auth/national/begin-national';
import { finishNational } from '@/lib/auth/national/finish-national';
import { type Flow, openFlow, sealFlow } from '@/lib/auth/national/flow';
import { nationalSignOutAddress } from '@/lib/auth/national/sign-out-address';
import {
  type Citizen,
  CLIENT,
  startNationalProvider,
  visitProvider,
} from '@/tests/support/national-provider';

const citizens = new Map<string, Citizen>([
  ['aigul', { personal_number: '11503198400123', name: 'Айгүл Үлгүева', birthdate: '1984-03-15' }],
  ['bek.low', { personal_number: '22007199000456' }],
]);
const portal = 'http://localhost:3000';
let provider = await startNationalProvider({ portal, citizens });
const port = Number(new URL(provider.issuer).port);
Object.assign(process.env, {
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_ACR_VALUES: 'high',
});

afterAll(() => provider.stop());
beforeEach(() => provider.rotateKeys());

/** The clock of the provider is the machine's; the portal's stands where a test puts it. */
const now = () => new Date();

async function begin(): Promise<{ address: URL; flow: Flow }> {
  const begun = await beginNational(
    { locale: 'ru', returnTo: '/ru/account', linkTo: null, claim: false },
    { now: now() },
  );
  const flow = begun.done ? openFlow(begun.value.cookie, now()) : null;
  if (!begun.done || !flow) throw new Error('not begun');
  return { address: new URL(begun.value.address), flow };
}

const asAigul = { who: 'aigul' };

describe('a person at the national provider', () => {
  it('comes back with the claims by which the portal knows her', async () => {
    const { address, flow } = await begin();
    const back = await visitProvider(address.href, asAigul);
    expect(await finishNational(back, flow, { now: now() })).toEqual({
      done: true,
      value: {
        subject: 'aigul',
        personalNumber: '11503198400123',
        name: 'Айгүл Үлгүева',
        birthDate: '1984-03-15',
        acr: 'high',
      },
    });
  });

  it('is asked with PKCE, state and nonce, in her language, and each visit differs', async () => {
    const [first, second] = [(await begin()).address.searchParams, (await begin()).address.searchParams];
    expect(first.get('code_challenge_method')).toBe('S256');
    expect(first.get('ui_locales')).toBe('ru');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.get(name)).toMatch(/^[\w-]{43}$/);
      expect(first.get(name)).not.toBe(second.get(name));
    }
  });

  it('may say no', async () => {
    const { address, flow } = await begin();
    const back = await visitProvider(address.href, 'refuse');
    expect(back.get('error')).toBe('access_denied');
    expect(await finishNational(back, flow, { now: now() })).toEqual({ done: false, refusal: 'cancelled' });
  });

  it('is not let in when the provider knows her less surely than the portal needs', async () => {
    const { address, flow } = await begin();
    expect(address.searchParams.get('acr_values')).toBe('high');
    const back = await visitProvider(address.href, { who: 'bek.low' });
    expect(await finishNational(back, flow, { now: now() })).toEqual({ done: false, refusal: 'level' });
  });

  it('is signed out there by an address that names the portal and nobody else', async () => {
    const address = new URL((await nationalSignOutAddress('ky', now())) ?? '');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: CLIENT.id,
      post_logout_redirect_uri: `${portal}/national-sign-on/signed-out`,
      state: 'ky',
    });
    expect((await fetch(address)).status).toBe(200);
  });
});

describe('an answer that is not the one asked for', () => {
  const invalid = { done: false, refusal: 'invalid' };

  it('has another state', async () => {
    const { address, flow } = await begin();
    const back = await visitProvider(address.href, asAigul);
    back.set('state', 'somebody-elses');
    expect(await finishNational(back, flow, { now: now() })).toEqual(invalid);
  });

  it('has no state', async () => {
    const { address, flow } = await begin();
    const back = await visitProvider(address.href, asAigul);
    back.delete('state');
    expect(await finishNational(back, flow, { now: now() })).toEqual(invalid);
  });

  it('has a token for another nonce', async () => {
    const { address, flow } = await begin();
    address.searchParams.set('nonce', 'of-an-earlier-visit');
    const back = await visitProvider(address.href, asAigul);
    expect(await finishNational(back, flow, { now: now() })).toEqual(invalid);
  });

  it('belongs to another browser: the code without its verifier is worth nothing', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const back = await visitProvider(theirs.address.href, asAigul);
    back.set('state', mine.flow.state);
    expect(await finishNational(back, mine.flow, { now: now() })).toEqual(invalid);
  });

  it('names another issuer', async () => {
    const { address, flow } = await begin();
    const back = await visitProvider(address.href, asAigul);
    back.set('iss', 'https://evil.example');
    expect(await finishNational(back, flow, { now: now() })).toEqual(invalid);
  });

  it('is played a second time', async () => {
    const { address, flow } = await begin();
    const back = await visitProvider(address.href, asAigul);
    expect(await finishNational(back, flow, { now: now() })).toMatchObject({ done: true });
    expect(await finishNational(back, flow, { now: now() })).toEqual(invalid);
  });

  it('brings a code whose time is over', async () => {
    const { address, flow } = await begin();
    const back = await visitProvider(address.href, asAigul);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    expect(await finishNational(back, flow, { now: now() })).toEqual(invalid);
    vi.useRealTimers();
  });

  it('is signed by a key that the provider does not publish', async () => {
    const { address, flow } = await begin();
    const back = await visitProvider(address.href, asAigul);
    provider.forgeKeys();
    expect(await finishNational(back, flow, { now: now() })).toEqual(invalid);
  });
});

it('goes on by itself when the provider has changed its signing keys', async () => {
  for (let change = 0; change < 3; change += 1) {
    const { address, flow } = await begin();
    const back = await visitProvider(address.href, asAigul);
    provider.rotateKeys();
    expect(await finishNational(back, flow, { now: now() })).toMatchObject({ done: true });
  }
});

describe('the provider is down', () => {
  it('says so at the beginning and at the end, and nothing is thrown', async () => {
    const { address, flow } = await begin();
    const back = await visitProvider(address.href, asAigul);
    await provider.stop();
    expect(await finishNational(back, flow, { now: now() })).toEqual({ done: false, refusal: 'down' });
    const later = new Date(now().getTime() + 3_600_000);
    const asked = { locale: 'ky', returnTo: '/ky/account', linkTo: null, claim: false } as const;
    expect(await beginNational(asked, { now: later })).toEqual({ done: false, refusal: 'down' });
    expect(await nationalSignOutAddress('ky', later)).toBeNull();
    provider = await startNationalProvider({ portal, citizens, port });
  });
});

describe('what the browser carries meanwhile', () => {
  const flow: Flow = {
    state: 's',
    nonce: 'n',
    verifier: 'v',
    locale: 'ky',
    returnTo: '/ky/account',
    linkTo: null,
    claim: false,
    expiresAt: now().getTime() + 60_000,
  };

  it('opens only for the portal, unchanged, and for a quarter of an hour', () => {
    const sealed = sealFlow(flow);
    expect(openFlow(sealed, now())).toEqual(flow);
    expect(sealed).not.toContain(Buffer.from('/ky/account').toString('base64url').slice(0, 8));
    expect(openFlow(sealed, new Date(flow.expiresAt))).toBeNull();
    for (const at of [0, 20, sealed.length - 2]) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(openFlow(changed, now())).toBeNull();
    }
    for (const nonsense of ['', 'x', 'A'.repeat(200)]) expect(openFlow(nonsense, now())).toBeNull();
  });
});
