import { beforeEach, describe, expect, it, vi } from 'vitest';

const ENVIRONMENT = {
  DATABASE_URL: 'postgresql://localhost/none',
  NEXTAUTH_SECRET: 'a secret of tests which is long enough',
  ASHAR_HMAC_KEY: 'a key of tests which is also long enough',
  ASHAR_FIELD_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  ASHAR_NUMBER_KEYS: `n1:${Buffer.alloc(32, 9).toString('base64')}`,
  ASHAR_UPLOADS_DIR: '/srv/uploads',
  SMTP_URL: 'smtp://127.0.0.1:1',
};

/** The module as a process with that address has it. */
async function cookiesAt(origin: string) {
  Object.assign(process.env, ENVIRONMENT, { ASHAR_ORIGIN: origin });
  return import('@/lib/auth/session-cookie');
}

beforeEach(() => {
  vi.resetModules();
});

describe('the cookies of the sign-in', () => {
  it('are bound to the host and secure where the portal is reached over https', async () => {
    const { cookieName, cookieOptions } = await cookiesAt('https://ashar.kg');
    for (const name of ['session', 'sign-in', 'kept'] as const)
      expect(cookieName(name)).toBe(`__Host-ashar-${name}`);
    expect(cookieOptions()).toMatchObject({ httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
    // A domain would let another host of the same site read it; with the prefix browsers refuse one.
    expect(cookieOptions()).not.toHaveProperty('domain');
  });

  it('have no prefix on http://localhost, where some browsers refuse secure cookies', async () => {
    const { cookieName, cookieOptions } = await cookiesAt('http://localhost:3000');
    expect(cookieName('session')).toBe('ashar-session');
    expect(cookieOptions()).toMatchObject({ httpOnly: true, secure: false, sameSite: 'lax' });
  });
});
