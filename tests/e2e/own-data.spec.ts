import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { axeClean, journey, test } from '@/tests/support/journey';
import { signIn, someone, staff } from '@/tests/support/sign-in';

const words = {
  ky: {
    mine: 'Менин маалыматтарым',
    ask: 'Көчүрмөнү чогултуу',
    asked: 'Көчүрмө чогултулуп жатат',
    read: 'Окуу үчүн ачуу',
    json: 'JSON файлын жүктөө',
    account: 'Жеке кабинет',
    go: 'Жеке кабинетти өчүрүү',
    button: 'Жеке кабинетимди өчүрүү',
    due: 'Жеке кабинет өчүрүлө турган күн',
    stop: 'Өчүрүүнү токтотуу',
    stopped: 'Өчүрүү токтотулду',
    withdraw: 'Макулдукту кайтарып алуу',
    none: 'Макулдук жок',
    agree: 'Макулмун',
    office: 'Сизде кызматтык укуктар бар',
    letter: 'Жеке кабинетиңиз өчүрүлөт',
  },
  ru: {
    mine: 'Мои данные',
    ask: 'Собрать копию',
    asked: 'Копия собирается',
    read: 'Открыть для чтения',
    json: 'Скачать JSON',
    account: 'Личный кабинет',
    go: 'Удалить личный кабинет',
    button: 'Удалить мой личный кабинет',
    due: 'Личный кабинет будет удалён',
    stop: 'Остановить удаление',
    stopped: 'Удаление остановлено',
    withdraw: 'Отозвать согласие',
    none: 'Согласия нет',
    agree: 'Согласен, согласна',
    office: 'У вас есть служебные права',
    letter: 'Ваш личный кабинет будет удалён',
  },
};

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await file.path(), 'utf8');
}

journey('A resident takes a copy of the own data and deletes the account', async (page, { locale }) => {
  const word = words[locale];
  const main = page.locator('main');
  const address = someone();
  await signIn(page, address, locale);
  await page.goto(paths.account(locale));
  await main.getByRole('link', { name: word.mine }).click();
  await axeClean(page);
  await main.getByRole('button', { name: word.ask }).click();
  await expect(main.getByText(word.asked)).toBeVisible();
  await expect(async () => {
    await page.goto(paths.accountData(locale));
    await expect(main.getByRole('link', { name: word.json })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await axeClean(page);
  const copy = JSON.parse(await download(page, word.json));
  expect(copy.data.app_user[0].email).toBe(address);
  const readable = await download(page, word.read);
  expect(readable).toContain(`<html lang="${locale}">`);
  expect(readable).toContain(address);
  expect(readable).toContain(word.account);

  await main.getByRole('link', { name: word.go }).click();
  await axeClean(page);
  await main.getByRole('button', { name: word.button }).click();
  await expect(main.getByText(word.due)).toBeVisible();
  await axeClean(page);
  await main.getByRole('button', { name: word.stop }).click();
  await expect(main.getByText(word.stopped)).toBeVisible();
  await main.getByRole('link', { name: word.go }).click();
  await main.getByRole('button', { name: word.button }).click();
  await expect(main.getByText(word.due)).toBeVisible();
});

journey(
  'A resident takes the consent back and is asked again before the next act',
  async (page, { locale }) => {
    const word = words[locale];
    const main = page.locator('main');
    await signIn(page, someone(), locale);
    await page.goto(paths.accountData(locale));
    await main.getByRole('link', { name: word.withdraw }).click();
    await axeClean(page);
    await main.getByRole('button', { name: word.withdraw }).click();
    await expect(main.getByText(word.none)).toBeVisible();
    await page.goto(paths.newProposal(locale, 'ashar-ulgu'));
    await expect(page).toHaveURL(new RegExp(`/${locale}/account/consent`));
    await axeClean(page);
    await main.getByRole('button', { name: word.agree }).click();
    await expect(page).toHaveURL(new RegExp(`${paths.newProposal(locale, 'ashar-ulgu')}$`));
  },
);

test('whoever holds an office hands it over first', async ({ page }) => {
  await signIn(page, staff.finance, 'ru');
  await page.goto(paths.deleteAccount('ru'));
  await expect(page.locator('main').getByText(words.ru.office)).toBeVisible();
  await expect(page.locator('main').getByRole('button', { name: words.ru.button })).toHaveCount(0);
});

test('a copy opens for nobody else, and not without the session', async ({ page, browser, baseURL }) => {
  await signIn(page, someone(), 'ru');
  await page.goto(paths.accountData('ru'));
  const main = page.locator('main');
  await main.getByRole('button', { name: words.ru.ask }).click();
  await expect(async () => {
    await page.goto(paths.accountData('ru'));
    await expect(main.getByRole('link', { name: words.ru.json })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  const link = (await main.getByRole('link', { name: words.ru.json }).getAttribute('href')) ?? '';
  expect((await page.request.get(link)).status()).toBe(200);
  expect((await page.request.get(link.replace(/until=\d+/, 'until=9999999999'))).status()).toBe(404);
  expect((await page.request.get(link.split('?')[0] ?? '')).status()).toBe(404);
  const stranger = await browser.newContext({ baseURL: baseURL ?? '' });
  expect((await stranger.request.get(link)).status()).toBe(404);
  const other = await stranger.newPage();
  await signIn(other, someone(), 'ru');
  expect((await other.request.get(link)).status()).toBe(404);
  await stranger.close();
});
