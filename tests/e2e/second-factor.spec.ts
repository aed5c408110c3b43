import { expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { axeClean, journey } from '@/tests/support/journey';
import { openAs } from '@/tests/support/open-as';
import { DEMONSTRATION } from '@/tests/support/propose';
import { signIn, someone, staff } from '@/tests/support/sign-in';

const words = {
  ky: {
    key: 'Колдонмодогу код',
    set: 'Орнотуу',
    on: 'Улантуу',
    wrong: 'Код дал келген жок',
    desk: 'Мени эмне күтүп турат',
    over: 'Кызматтык укуктарыңыз өзгөрдү',
    kept: 'Жазганыңыз сакталды',
  },
  ru: {
    key: 'Код из приложения',
    set: 'Настроить',
    on: 'Продолжить',
    wrong: 'Код не подошёл',
    desk: 'Что меня ждёт',
    over: 'Ваши служебные права изменились',
    kept: 'Всё, что вы написали, сохранено',
  },
};

const codeOf = (key: string) => new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) }).generate();

async function fillOrder(page: Page): Promise<void> {
  const today = new Date();
  await page.locator('[name=orderNumber]').fill('7-Б');
  await page.locator('[name=orderDate-day]').fill(String(today.getDate()));
  await page.locator('[name=orderDate-month]').fill(String(today.getMonth() + 1));
  await page.locator('[name=orderDate-year]').fill(String(today.getFullYear()));
  await page.locator('[name=orderSignedBy]').fill('Айыл өкмөтүнүн башчысы');
}

async function appoint(page: Page, locale: Locale, address: string): Promise<void> {
  await page.goto(paths.staffGrant(locale, DEMONSTRATION));
  await page.locator('[name=email]').fill(address);
  await page.locator('[name=role]').selectOption('secretary');
  await fillOrder(page);
  await page.locator('main form:has([name=orderNumber]) button').first().click();
  await expect(page).toHaveURL(/done=granted/);
}

async function dismiss(page: Page, locale: Locale, address: string): Promise<void> {
  await page.goto(paths.staffPeople(locale, DEMONSTRATION));
  await page.locator('tr', { hasText: address }).locator('a[href*="/end"]').click();
  await fillOrder(page);
  await page.locator('main form:has([name=orderNumber]) button').first().click();
  await expect(page).toHaveURL(/done=ended/);
}

journey('A secretary enrols a second factor, works, is dismissed and is out', async (page, setting) => {
  const { locale, withScript } = setting;
  const word = words[locale];
  const address = someone();
  await signIn(page, address, locale);
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const office = await openAs(staff.administrator, {
    browser,
    baseURL: new URL(page.url()).origin,
    withScript,
    viewport: page.viewportSize(),
  });
  await appoint(office, locale, address);

  const desk = paths.staffMunicipality(locale, DEMONSTRATION);
  await page.goto(desk);
  await expect(page).toHaveURL(/\/account\/second-factor\/enrol/);
  await axeClean(page);
  await page.getByLabel(word.key).fill('000000');
  await page.locator('main').getByRole('button', { name: word.set }).click();
  await expect(page.locator('#error-summary')).toContainText(word.wrong);
  const key = (await page.locator('#factor-key').textContent()) ?? '';
  await page.getByLabel(word.key).fill(codeOf(key));
  await page.locator('main').getByRole('button', { name: word.set }).click();
  await expect(page.locator('.recovery-codes li')).toHaveCount(10);
  await axeClean(page);
  await page.locator('main').getByRole('link', { name: word.on }).click();
  await expect(page.getByRole('heading', { level: 1, name: word.desk })).toBeVisible();

  // Dismissed between the reading and the sending of a form: nothing is written, and the page says why.
  await page.goto(paths.staffNewHearing(locale, DEMONSTRATION));
  await page.locator('[name=titleKy]').fill('Бюджет боюнча угуу');
  await dismiss(office, locale, address);
  await office.context().close();
  await page.locator('button[name=intent][value=save]:visible:not([aria-hidden])').click();
  await expect(page.locator('main').getByText(word.over)).toBeVisible();
  await axeClean(page);
  await signIn(page, address, locale);
  expect((await page.goto(desk))?.status()).toBe(404);
});
