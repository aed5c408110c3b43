import { expect, type Page } from '@playwright/test';
import { LOCALES, type Locale, otherLocale } from '@/lib/i18n/locales';
import { inOtherLanguage, paths } from '@/lib/paths';
import { axeClean, test } from '@/tests/support/journey';
import { FICTITIOUS, publicPages } from '@/tests/support/public-pages';

for (const locale of LOCALES) {
  for (const address of publicPages(locale)) {
    test(`${address} is whole: language, one heading, other language, axe`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(200);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('main')).toHaveCount(1);
      expect(await page.title()).toContain('Ашар');
      const switched = page.locator(`.language-switch a[hreflang=${otherLocale(locale)}]`);
      await expect(switched).toHaveAttribute(
        'href',
        inOtherLanguage(decodeURI(address), otherLocale(locale)).replace(/[а-яё]+/giu, encodeURIComponent),
      );
      expect(await toldAddresses(page)).toEqual(expectedAddresses(address, locale));
      const hidden = page.locator('head meta[name=robots][content*=noindex]');
      await expect(hidden).toHaveCount(isForSearchEngines(address) ? 0 : 1);
      await axeClean(page);
    });
  }
}

/** Its own address and those of both languages, as the page tells them to machines. */
async function toldAddresses(page: Page): Promise<Record<string, string>> {
  const links = await page
    .locator('head link[rel=canonical], head link[rel=alternate][hreflang]')
    .evaluateAll((found) =>
      found.map((link) => [link.getAttribute('hreflang') ?? 'canonical', link.getAttribute('href') ?? '']),
    );
  return Object.fromEntries(
    links.map(([name = '', href = '']) => [name, new URL(href).pathname + new URL(href).search]),
  );
}

/** What concerns one person is found by nobody else and has no address to tell. */
function expectedAddresses(address: string, locale: Locale): Record<string, string> {
  if (address === paths.signIn(locale)) return {};
  return {
    canonical: address,
    ...Object.fromEntries(LOCALES.map((language) => [language, inOtherLanguage(address, language)])),
  };
}

function isForSearchEngines(address: string): boolean {
  return !address.includes('?') && !address.includes(`/m/${FICTITIOUS}`) && !address.endsWith('/sign-in');
}

const missing = [
  '/ky/m/naryn/budget/99999',
  '/ky/m/naryn/budget/-5',
  '/ky/m/naryn/budget/2017x',
  '/ky/m/naryn/budget/99999/lines',
  '/ky/m/naryn/budget/99999/lines.csv',
  '/ky/m/naryn/budget/99999/lines.xlsx',
  '/open-data/v1/municipalities/naryn/budgets/99999',
  '/ky/m/no-such-place',
  '/ru/m/no-such-place/hearings',
  '/ky/m/naryn/hearings/00000000-0000-7000-8000-000000000000',
  '/ky/m/naryn/hearings/not-an-id',
  '/ky/m/naryn/proposals/not-an-id',
  '/files/00000000-0000-7000-8000-000000000000',
  '/files/not-an-id',
  '/en',
  '/ky/no/such/page',
  '/nothing',
];

for (const address of missing) {
  test(`${address} is not found`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404);
  });
}

test('a page that is not there says so in the language of its address', async ({ page }) => {
  await page.goto('/ru/m/no-such-place');
  await expect(page.locator('h1')).toHaveText('Страница не найдена');
  await page.goto('/ky/no/such/page');
  await expect(page.locator('h1')).toHaveText('Барак табылган жок');
});

test("the address without a language leads to the reader's own", async ({ request }) => {
  const russian = await request.get('/', {
    headers: { 'accept-language': 'ru-RU,ru;q=0.9' },
    maxRedirects: 0,
  });
  expect(russian.headers().location).toContain('/ru');
  const other = await request.get('/', { headers: { 'accept-language': 'en-US' }, maxRedirects: 0 });
  expect(other.headers().location).toContain('/ky');
});

for (const [kind, address, scripts] of [
  ['a public page', '/ky', /script-src 'self';/],
  ['a personal page', '/ky/sign-in', /script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/],
] as const) {
  test(`${kind} forbids foreign scripts and frames`, async ({ request }) => {
    const response = await request.get(address);
    const headers = response.headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(scripts);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    for (const rule of [
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(rule);
    expect(headers).toMatchObject({
      'strict-transport-security': expect.stringMatching(/max-age=31536000; includeSubDomains/),
      'permissions-policy': expect.stringContaining('camera=()'),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });
}

test('two visits get two nonces, and all inline scripts carry theirs', async ({ request }) => {
  const visit = async () => {
    const response = await request.get('/ky/sign-in');
    return {
      nonce: /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1],
      html: await response.text(),
    };
  };
  const [first, second] = [await visit(), await visit()];
  expect(first.nonce).toBeTruthy();
  expect(first.nonce).not.toBe(second.nonce);
  for (const [tag] of first.html.matchAll(/<script\b[^>]*>/g))
    expect(tag).toContain(`nonce="${first.nonce}"`);
});

test.describe('a public page', () => {
  const pages = [
    '/ky',
    '/ru?q=naryn',
    '/ky/m/naryn/budget/2017',
    '/ru/m/ashar-ulgu/proposals',
    '/ky/m/ashar-ulgu/hearings',
  ];
  for (const address of pages) {
    test(`${address} carries no script and no nonce, and all of its text`, async ({ request, browser }) => {
      const html = await (await request.get(address)).text();
      expect(html).not.toMatch(/<script|nonce=|as="script"|__next_f/);
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.setContent(html);
      await expect(page.locator('main h1')).toBeVisible();
      await expect(page.locator('footer')).toBeVisible();
    });
  }

  test('is not sent again to a browser that has it', async ({ request }) => {
    const first = await request.get('/ky/m/naryn/council');
    const { etag, 'cache-control': keeping } = first.headers();
    expect(etag).toMatch(/^W\/"[\w-]{24}"$/);
    expect(keeping).toBe('public, no-cache');
    const again = await request.get('/ky/m/naryn/council', { headers: { 'if-none-match': etag ?? '' } });
    expect(again.status()).toBe(304);
    expect(await again.text()).toBe('');
    const other = await request.get('/ky/m/naryn/council', { headers: { 'if-none-match': 'W/"else"' } });
    expect(other.status()).toBe(200);
  });

  test('goes out as small as the browser can take it', async ({ baseURL }) => {
    const encodingFor = async (accepted: string) => {
      const answer = await fetch(new URL('/ky/m/naryn', baseURL), {
        headers: { 'accept-encoding': accepted },
      });
      expect(await answer.text()).toContain('</html>');
      return answer.headers.get('content-encoding');
    };
    expect(await encodingFor('gzip, deflate, br')).toBe('br');
    expect(await encodingFor('gzip')).toBe('gzip');
    expect(await encodingFor('identity')).toBeNull();
  });
});

test('a form heavier than the portal reads is answered in words, not as a failure', async ({ baseURL }) => {
  const answer = await fetch(new URL('/ru/sign-in', baseURL), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(65 * 1024 * 1024),
  });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('Файлы слишком большие');
});
