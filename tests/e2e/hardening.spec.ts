import { request as rawRequest } from 'node:http';
import { expect } from '@playwright/test';
import { paths } from '@/lib/paths';
import { test } from '@/tests/support/journey';
import { signIn, someone } from '@/tests/support/sign-in';

// What somebody with bad intentions sends. Each has an answer in words or a plain refusal, and changes nothing.

/** A request exactly as written: fetch and browsers would tidy the address up. */
function raw(
  base: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const sent = rawRequest({ hostname, port, path, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

for (const path of [
  '/files/../../etc/passwd',
  '/files/..%2f..%2f..%2fetc%2fpasswd',
  '/files/%2e%2e/%2e%2e/etc/passwd',
  '/files/..%5c..%5cetc%5cpasswd',
  '/files/%00',
  '/files//etc/passwd',
  '/_next/static/../../../package.json',
  '/_next/static/..%2f..%2f..%2fpackage.json',
  '/.env',
  '/.git/config',
]) {
  test(`${path} gives nothing away`, async ({ baseURL }) => {
    const answer = await raw(baseURL ?? '', path);
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toMatch(/root:x:|"dependencies"|\[core\]/);
  });
}

test('headers larger than any browser sends are refused, and the portal goes on', async ({ baseURL }) => {
  // The server may hang up before everything is sent; then nobody reads its 431.
  const refused = await raw(baseURL ?? '', '/ky', { 'x-large': 'a'.repeat(64 * 1024) }).then(
    ({ status }) => status,
    (error: { code?: string }) => error.code,
  );
  expect([431, 'ECONNRESET', 'EPIPE']).toContain(refused);
  expect((await raw(baseURL ?? '', '/ky')).status).toBe(200);
});

for (const to of [
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/ky/../../evil.example',
  '/ky/%2e%2e/outbox',
  'javascript:alert(1)',
]) {
  test(`the way back after a sign-in never leads to ${to}`, async ({ page, baseURL }) => {
    await page.goto(`${paths.signIn('ky')}?to=${encodeURIComponent(to)}`);
    expect(await page.locator('form [name=to]').first().inputValue()).toBe(paths.account('ky'));
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin);
  });
}

test('a cookie that was tampered with is no session, and the page of sign-in stays a page', async ({
  page,
}) => {
  await signIn(page, someone());
  const session = (await page.context().cookies()).find(({ name }) => name.endsWith('ashar-session'));
  expect(session).toBeDefined();
  for (const value of [
    `${session?.value}x`,
    'A'.repeat(43),
    "' OR 1=1 --",
    '%00',
    '../../etc/passwd',
    '{}',
  ]) {
    await page.context().clearCookies({ name: session?.name });
    await page.context().addCookies([{ ...session, value: encodeURIComponent(value) } as never]);
    const answer = await page.goto(paths.account('ky'));
    expect(answer?.status(), value).toBe(200);
    await expect(page).toHaveURL(/\/ky\/sign-in/);
    await expect(page.locator('[name=email]')).toBeVisible();
  }
});

test('a forged post is refused at routes and at what libraries bring, as at the portal’s own actions', async ({
  request,
}) => {
  for (const path of [
    '/api/auth/signout',
    '/api/auth/signin',
    paths.nationalSignOn(),
    paths.account('ky'),
    '/health',
  ]) {
    for (const headers of [
      { origin: 'https://evil.example' },
      { referer: 'https://evil.example/x' },
    ] as Record<string, string>[]) {
      const answer = await request.post(path, { form: { a: '1' }, headers, maxRedirects: 0 });
      expect(answer.status(), path).toBe(403);
      expect(answer.headers()['set-cookie']).toBeUndefined();
    }
  }
});
