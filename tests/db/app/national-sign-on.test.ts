import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signOut } from '@/app/[locale]/(resident)/account/actions';
import { GET as comeBack } from '@/app/national-sign-on/callback/route';
import { POST as begin } from '@/app/national-sign-on/route';
import { GET as signedOut } from '@/app/national-sign-on/signed-out/route';
import { confirmSignIn } from '@/lib/auth/confirm-sign-in';
import { requestSignIn } from '@/lib/auth/request-sign-in';
import { findPersonBySession } from '@/lib/auth/session';
import { testDatabase } from '@/tests/support/database';
import {
  type Citizen,
  CLIENT,
  startNationalProvider,
  visitProvider,
} from '@/tests/support/national-provider';

// The routes as a browser without JavaScript meets them: a real provider, a real database. Only the framework's cookies and headers are
// the test's: a jar.
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    has: (name: string) => jar.has(name),
    set: (name: string, value: string) => (value ? jar.set(name, value) : jar.delete(name)),
  }),
  headers: async () => new Headers({ 'user-agent': 'test', 'x-ashar-client': '203.0.113.7' }),
}));

const { sql } = testDatabase();
const portal = 'http://localhost:3000';
const citizens = new Map<string, Citizen>([
  ['aigul', { personal_number: '21503198400123', name: 'Айгүл Үлгүева', birthdate: '1984-03-15' }],
  ['aigul-again', { personal_number: '21503198400123' }],
  ['nobody', { name: 'Бек Үлгүев' }],
]);
let provider = await startNationalProvider({ portal, citizens });
Object.assign(process.env, {
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
});
const port = Number(new URL(provider.issuer).port);

afterAll(() => provider.stop());
beforeEach(async () => {
  jar.clear();
  await sql('TRUNCATE app_user, sign_in_code, letter CASCADE');
  await sql('DELETE FROM rate_limit');
});

const errand = '/ru/m/naryn/proposals/new';

async function press(fields: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> {
  const body = new URLSearchParams({ locale: 'ru', to: errand, ...fields });
  return begin(new Request(`${portal}/national-sign-on`, { method: 'POST', body, ...init }));
}

const placeOf = (answer: Response) => answer.headers.get('location')?.replace(portal, '') ?? '';

/** From the button to where the person ends up, as a path of the portal. */
async function walk(act: { who: string } | 'refuse', fields: Record<string, string> = {}): Promise<string> {
  const query = await visitProvider(placeOf(await press(fields)), act);
  return back(query);
}

async function back(query: URLSearchParams): Promise<string> {
  const answer = await comeBack(new Request(`${portal}/national-sign-on/callback?${query}`));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return placeOf(answer);
}

const signedIn = async () => {
  const token = jar.get('ashar-session');
  return token ? findPersonBySession(token, new Date()) : null;
};

async function enterByMail(email: string): Promise<string> {
  const now = new Date();
  const id = await requestSignIn({ email, locale: 'ru', returnTo: '/ru/account' }, { now });
  const [letter] = await sql<{ parameters: { code: string } }>(
    'SELECT parameters FROM letter WHERE dedupe_key = $1',
    [`sign_in/${id}`],
  );
  const proof = { by: 'code', id, code: letter?.parameters.code ?? '' } as const;
  const entered = await confirmSignIn(proof, { now, previousToken: null });
  if (!entered.done) throw new Error(entered.refusal);
  jar.set('ashar-session', entered.value.token);
  return entered.value.userId;
}

describe('a resident signs in by the national sign-on', () => {
  it('and comes back to her errand, signed in at the highest level', async () => {
    expect(await walk({ who: 'aigul' })).toBe(errand);
    expect(await signedIn()).toMatchObject({ assurance: 'national_sign_on', email: null });
  });

  it('once: the same answer again, or in another browser, is nobody’s', async () => {
    const query = await visitProvider(placeOf(await press()), { who: 'aigul' });
    expect(await back(query)).toBe(errand);
    jar.delete('ashar-session');
    expect(await back(query)).toBe('/ky/sign-in?why=old');
    expect(await signedIn()).toBeNull();
  });

  it('ends the session that was planted in her browser before', async () => {
    await enterByMail('mallory@post.kg');
    const planted = jar.get('ashar-session') ?? '';
    const place = placeOf(await press());
    jar.delete('ashar-session');
    await back(await visitProvider(place, { who: 'aigul' }));
    expect(jar.get('ashar-session')).not.toBe(planted);
  });

  it('may say no, and her errand is not forgotten', async () => {
    expect(await walk('refuse')).toBe(`/ru/sign-in?to=${encodeURIComponent(errand)}&why=cancelled`);
    expect(await signedIn()).toBeNull();
    expect(await sql('SELECT count(*)::int AS n FROM app_user')).toEqual([{ n: 0 }]);
  });

  it('is told when the provider names no number', async () => {
    expect(await walk({ who: 'nobody' })).toMatch(/why=no_number$/);
    expect(await sql('SELECT count(*)::int AS n FROM app_user')).toEqual([{ n: 0 }]);
  });

  it('never lands at another site afterwards', async () => {
    expect(await walk({ who: 'aigul' }, { to: 'https://evil.example' })).toBe('/ru/account');
  });

  it('is signed out at the provider too, and comes back to a page that says so', async () => {
    await walk({ who: 'aigul' });
    const form = new FormData();
    form.set('locale', 'ru');
    const leaving = await signOut(form).catch((redirect: { digest?: string }) => redirect.digest ?? '');
    expect(leaving).toContain(`${provider.issuer}/session/end?`);
    expect(jar.has('ashar-session')).toBe(false);
    const again = await signOut(form).catch((redirect: { digest?: string }) => redirect.digest ?? '');
    expect(again).toContain('/ru/sign-in?out=1');
    const answer = signedOut(new Request(`${portal}/national-sign-on/signed-out?state=ru`));
    expect(placeOf(answer)).toBe('/ru/sign-in?out=1');
  });
});

describe('a signed-in person adds the national sign-on', () => {
  it('to the account of this browser', async () => {
    const mine = await enterByMail('aigul@post.kg');
    expect(await walk({ who: 'aigul' })).toBe('/ru/account/national-sign-on?result=added');
    expect(await signedIn()).toMatchObject({ userId: mine, assurance: 'national_sign_on' });
  });

  it('to nobody when the account has changed meanwhile', async () => {
    await enterByMail('aigul@post.kg');
    const query = await visitProvider(placeOf(await press()), { who: 'aigul' });
    await enterByMail('bek@post.kg');
    expect(await back(query)).toBe('/ru/account/national-sign-on?result=other_person');
    expect(await sql('SELECT count(*)::int AS n FROM person_number')).toEqual([{ n: 0 }]);
  });
});

it('asks first when the number is confirmed in another account, and holds it when the person insists', async () => {
  await enterByMail('aigul@post.kg');
  await walk({ who: 'aigul' });
  jar.clear();
  const asked = await walk({ who: 'aigul-again' });
  expect(asked).toBe(`/ru/sign-in/number-elsewhere?to=${encodeURIComponent(errand)}`);
  expect(await signedIn()).toBeNull();
  expect(await walk({ who: 'aigul-again' }, { claim: '1' })).toBe('/ru/account/national-sign-on?result=held');
  expect(await signedIn()).toMatchObject({ assurance: 'contact_confirmed' });
  expect(await sql('SELECT count(*)::int AS n FROM number_hold')).toEqual([{ n: 1 }]);
});

describe('what is not a form of ours', () => {
  it.each([
    ['is another kind', { body: '{}', headers: { 'content-type': 'application/json' } }],
    ['is too large', { body: new URLSearchParams({ to: 'x'.repeat(20_000) }) }],
  ])('is refused when it %s', async (_, init) => {
    expect((await press({}, init)).status).toBe(400);
  });

  it('is stopped when there is too much of it, with how long to wait', async () => {
    await press();
    await sql(`UPDATE rate_limit SET points = 1000000 WHERE key LIKE 'national_client/%'`);
    const answer = await press();
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.text()).toContain('Слишком много попыток');
  });
});

it('says that the provider is down, while codes go on working', async () => {
  const query = await visitProvider(placeOf(await press()), { who: 'aigul' });
  await provider.stop();
  expect(await back(query)).toBe(`/ru/sign-in?to=${encodeURIComponent(errand)}&why=down`);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  expect(placeOf(await press())).toBe(`/ru/sign-in?to=${encodeURIComponent(errand)}&why=down`);
  vi.useRealTimers();
  await enterByMail('aigul@post.kg');
  expect(await signedIn()).toMatchObject({ email: 'aigul@post.kg' });
  provider = await startNationalProvider({ portal, citizens, port });
});
