import { expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { axeClean, journey, test } from '@/tests/support/journey';
import { lettersTo, letterTo } from '@/tests/support/outbox';
import { someone } from '@/tests/support/sign-in';

const words = {
  ky: {
    submit: 'Код алуу',
    enter: 'Кирүү',
    code: 'Каттагы код',
    again: 'Жаңы код алуу',
    over: 'Код өтө көп жолу туура эмес жазылды',
    used: 'Бул код буга чейин колдонулган',
    email: 'Электрондук почта',
  },
  ru: {
    submit: 'Получить код',
    enter: 'Войти',
    code: 'Код из письма',
    again: 'Получить новый код',
    over: 'Код слишком много раз введён неверно',
    used: 'Этот код уже использован',
    email: 'Электронная почта',
  },
};

const button = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true });

async function askForCode(
  page: Page,
  locale: Locale,
  address: string,
  to = paths.account(locale),
): Promise<void> {
  await page.goto(paths.signIn(locale, to));
  await page.getByLabel(words[locale].email).fill(address);
  await button(page, words[locale].submit).click();
  await expect(page.getByLabel(words[locale].code)).toBeVisible();
}

const wrong = (code: string) => ((Number(code) + 1) % 1_000_000).toString().padStart(6, '0');

journey('A resident signs in by the code of a mail and goes on where she was', async (page, { locale }) => {
  const address = someone();
  const errand = paths.accountSettlement(locale);
  await page.goto(errand);
  await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in\\?to=`));
  await axeClean(page);
  await page.getByLabel(words[locale].email).fill(` ${address.toUpperCase()} `);
  await button(page, words[locale].submit).click();
  await expect(page.getByLabel(words[locale].code)).toBeVisible();
  await expect(page.getByText(address)).toBeVisible();
  await axeClean(page);
  const { code } = await letterTo(page, address);
  await page.getByLabel(words[locale].code).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await button(page, words[locale].enter).click();
  await expect(page).toHaveURL(new RegExp(`${errand}$`));
});

journey(
  'A resident signs in by the link of a mail; opening it confirms nothing',
  async (page, { locale }) => {
    const address = someone();
    await askForCode(page, locale, address);
    const { link } = await letterTo(page, address);
    for (let scans = 0; scans < 2; scans += 1)
      expect((await page.context().request.get(link)).status()).toBe(200);
    await page.goto(link);
    await expect(page.locator('main').getByText(address)).toBeVisible();
    await axeClean(page);
    await button(page, words[locale].enter).click();
    await expect(page).toHaveURL(new RegExp(`${paths.account(locale)}$`));
    await expect(page.locator('main').getByText(address)).toBeVisible();
    await axeClean(page);
    await page.goto(link);
    await expect(page.getByText(words[locale].used)).toBeVisible();
  },
);

journey('A wrong code tells how many tries are left, and the fifth ends it', async (page, { locale }) => {
  const address = someone();
  await askForCode(page, locale, address);
  const { code } = await letterTo(page, address);
  for (const left of [4, 3, 2, 1]) {
    await page.getByLabel(words[locale].code).fill(wrong(code));
    await button(page, words[locale].enter).click();
    await expect(page.locator('#error-summary')).toContainText(String(left));
    await expect(page.locator('#error-summary')).toBeFocused();
    await expect(page).toHaveTitle(/^1 /);
    await expect(page.getByLabel(words[locale].code)).toHaveValue(wrong(code));
  }
  await axeClean(page);
  await page.getByLabel(words[locale].code).fill(wrong(code));
  await button(page, words[locale].enter).click();
  await expect(page.getByText(words[locale].over)).toBeVisible();
  await axeClean(page);
  await page.locator('main .notice').getByRole('link', { name: words[locale].again }).click();
  await expect(page.getByLabel(words[locale].email)).toBeVisible();
});

journey('What is not an address comes back as it was typed', async (page, { locale }) => {
  await page.goto(paths.signIn(locale));
  await page.getByLabel(words[locale].email).fill('aida@');
  await button(page, words[locale].submit).click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page.getByLabel(words[locale].email)).toHaveValue('aida@');
  await expect(page).toHaveTitle(/^1 /);
  await axeClean(page);
  await page.locator('#error-summary a').click();
  await expect(page.getByLabel(words[locale].email)).toBeFocused();
});

test.describe('a way back', () => {
  for (const target of [
    'https://evil.example/',
    '//evil.example',
    '/ky/../../evil',
    '/ky/sign-in',
    'javascript:alert(1)',
  ]) {
    test(`never leads to ${target}`, async ({ page }) => {
      const address = someone();
      await page.goto(`/ky/sign-in?to=${encodeURIComponent(target)}`);
      await page.getByLabel(words.ky.email).fill(address);
      await button(page, words.ky.submit).click();
      await page.getByLabel(words.ky.code).fill((await letterTo(page, address)).code);
      await button(page, words.ky.enter).click();
      await expect(page).toHaveURL(new RegExp(`${paths.account('ky')}$`));
    });
  }
});

test('a form posted from another site is refused, and no code goes out', async ({ page, baseURL }) => {
  const address = someone();
  const { request } = page.context();
  const html = await (await request.get(paths.signIn('ky'))).text();
  const form = /<form\b(?:(?!<\/form>)[\s\S])*name="email"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const hidden = [...form.matchAll(/<input type="hidden"[^>]*name="([^"]+)"(?:[^>]*value="([^"]*)")?/g)];
  const multipart = Object.fromEntries([
    ...hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]),
    ['email', address],
  ]);
  const post = (origin: string) =>
    request.post(paths.signIn('ky'), { multipart, headers: { origin }, maxRedirects: 0 });
  for (const origin of ['https://evil.example', 'null']) {
    const answer = await post(origin);
    expect(answer.status(), origin).toBeGreaterThanOrEqual(400);
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
  expect((await post(new URL(baseURL ?? '').origin)).status()).toBe(303);
  await letterTo(page, address);
  expect(await lettersTo(page, address)).toHaveLength(1);
});

test('the session cookie is out of reach for scripts and other sites', async ({ page }) => {
  const address = someone();
  await askForCode(page, 'ky', address);
  await page.getByLabel(words.ky.code).fill((await letterTo(page, address)).code);
  await button(page, words.ky.enter).click();
  await expect(page).toHaveURL(new RegExp(`${paths.account('ky')}$`));
  const session = (await page.context().cookies()).find(({ name }) => name.endsWith('ashar-session'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
});
