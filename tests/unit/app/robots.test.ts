import { expect, test, vi } from 'vitest';
import robots from '@/app/robots';

vi.stubEnv('DATABASE_URL', 'postgresql://localhost/none');
vi.stubEnv('ASHAR_ORIGIN', 'https://ashar.example');
vi.stubEnv('NEXTAUTH_SECRET', 'a secret of tests which is long enough');
vi.stubEnv('ASHAR_HMAC_KEY', 'a key of tests which is also long enough');
vi.stubEnv('ASHAR_FIELD_KEYS', `k1:${Buffer.alloc(32, 7).toString('base64')}`);
vi.stubEnv('ASHAR_NUMBER_KEYS', `n1:${Buffer.alloc(32, 7).toString('base64')}`);
vi.stubEnv('ASHAR_DEMONSTRATION', '1');
vi.stubEnv('ASHAR_UPLOADS_DIR', '/nowhere');

test('search engines are kept out of offices, cabinets, sign-in, files and the outbox, and shown the sitemap', () => {
  const { rules, sitemap } = robots();
  const closed = (Array.isArray(rules) ? rules[0] : rules)?.disallow ?? [];
  expect(closed).toEqual(
    expect.arrayContaining([
      '/ky/staff',
      '/ru/staff',
      '/ky/account',
      '/ru/account',
      '/ky/sign-in',
      '/ru/sign-in',
      '/outbox',
      '/files/',
    ]),
  );
  expect(closed).not.toContain('/');
  expect(sitemap).toBe('https://ashar.example/sitemap.xml');
});
