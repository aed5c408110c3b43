import { randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { axeClean, journey } from '@/tests/support/journey';

const words = {
  ky: {
    go: 'Почта жокпу? Телефон менен кирүү',
    phone: 'Телефон номери',
    send: 'Код алуу',
    enter: 'Кирүү',
    bad: 'Кыргызстандын уюлдук номерин жазыңыз',
  },
  ru: {
    go: 'Нет почты? Войти по телефону',
    phone: 'Номер телефона',
    send: 'Получить код',
    enter: 'Войти',
    bad: 'Введите мобильный номер Кыргызстана',
  },
};

const button = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true });

/** The code of the only SMS to a number, as the outbox of the demonstration shows it. */
async function codeFor(page: Page, shown: string): Promise<string> {
  let code: string | undefined;
  await expect(async () => {
    const html = await (await page.context().request.get('/outbox')).text();
    const card = html.split(/(?=<article)/).find((part) => part.includes(`>${shown}<`));
    code = card?.replace(/<[^>]+>/g, ' ').match(/\b\d{6}\b/)?.[0];
    expect(code, `an SMS to ${shown}`).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return code ?? '';
}

journey('A resident signs in by code on a phone', async (page, { locale }) => {
  const word = words[locale];
  const digits = String(randomInt(100_000, 1_000_000));
  const shown = `+996 700 ${digits.slice(0, 3)} ${digits.slice(3)}`;
  const errand = paths.devices(locale);
  await page.goto(errand);
  await page.locator('main').getByRole('link', { name: word.go }).click();
  await axeClean(page);
  await page.getByLabel(word.phone).fill('+7 912 345 67 89');
  await button(page, word.send).click();
  await expect(page.locator('#error-summary')).toContainText(word.bad);
  await expect(page.getByLabel(word.phone)).toHaveValue('+7 912 345 67 89');
  await axeClean(page);
  await page.getByLabel(word.phone).fill(`0700 ${digits}`);
  await button(page, word.send).click();
  await expect(page.locator('main').getByText(shown)).toBeVisible();
  await axeClean(page);
  await page.locator('[name=code]').fill(await codeFor(page, shown));
  await button(page, word.enter).click();
  await expect(page).toHaveURL(new RegExp(`${errand}$`));
  await page.goto(paths.account(locale));
  await expect(page.locator('main').getByText(shown)).toBeVisible();
});
