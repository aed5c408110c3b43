import { expect } from '@playwright/test';
import { paths } from '@/lib/paths';
import { axeClean, journey, test } from '@/tests/support/journey';
import { signIn, someone, staff } from '@/tests/support/sign-in';

const words = {
  ky: {
    choose: 'Калктуу конушту тандоо',
    search: 'Муниципалитет',
    find: 'Издөө',
    save: 'Сактоо',
    saved: 'Жашаган жер сакталды',
    out: 'Чыгуу',
    left: 'Жеке кабинеттен чыктыңыз',
    none: 'Мындай муниципалитет табылган жок',
    pick: 'Тизмеден тандаңыз.',
    place: 'Ашар айыл аймагы (үлгү)',
    langSaved: 'Каттардын тили өзгөртүлдү',
    waits: 'Мени эмне күтүп турат',
    go: 'Ишке өтүү',
  },
  ru: {
    choose: 'Выбрать населённый пункт',
    search: 'Муниципалитет',
    find: 'Поиск',
    save: 'Сохранить',
    saved: 'Место жительства сохранено',
    out: 'Выйти',
    left: 'Вы вышли из личного кабинета',
    none: 'Такого муниципалитета не нашлось',
    pick: 'Выберите из списка.',
    place: 'Ашарский айылный аймак (образец)',
    langSaved: 'Язык писем изменён',
    waits: 'Что меня ждёт',
    go: 'Перейти к работе',
  },
};

journey(
  'A resident chooses where she lives, changes the language of her letters, and leaves',
  async (page, { locale }) => {
    const word = words[locale];
    const main = page.locator('main');
    await signIn(page, someone(), locale);
    await page.goto(paths.account(locale));
    await axeClean(page);
    await main.getByRole('link', { name: word.choose }).click();
    await main.getByRole('searchbox', { name: word.search }).fill('жок мындай жер');
    await main.getByRole('button', { name: word.find }).click();
    await expect(main.getByText(word.none)).toBeVisible();
    await main.getByRole('searchbox', { name: word.search }).fill('ашар');
    await main.getByRole('button', { name: word.find }).click();
    await axeClean(page);
    await main.getByRole('link', { name: word.place }).click();
    await main.getByRole('button', { name: word.save }).click();
    await expect(page.locator('#error-summary')).toContainText(word.pick);
    await axeClean(page);
    await main.getByRole('radio').nth(1).check();
    await main.getByRole('button', { name: word.save }).click();
    await expect(main.getByText(word.saved)).toBeVisible();
    await expect(main.getByRole('link', { name: word.place })).toBeVisible();
    await axeClean(page);

    await main.getByRole('radio', { name: 'Русский' }).check();
    await main.getByRole('button', { name: word.save }).click();
    await expect(main.getByText(word.langSaved)).toBeVisible();
    await expect(main.getByRole('radio', { name: 'Русский' })).toBeChecked();

    await main.getByRole('button', { name: word.out }).click();
    await expect(main.getByText(word.left)).toBeVisible();
    await axeClean(page);
    await page.goto(paths.account(locale));
    await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in\\?to=`));
  },
);

journey('A secretary sees what waits for her, and only in her own municipality', async (page, { locale }) => {
  const word = words[locale];
  await signIn(page, staff.secretary, locale);
  await page.goto(paths.account(locale));
  await page.locator('main').getByRole('link', { name: word.go }).click();
  await expect(page.locator('main').getByRole('link', { name: word.place })).toBeVisible();
  await axeClean(page);
  await page.locator('main').getByRole('link', { name: word.place }).click();
  await expect(page.getByRole('heading', { level: 1, name: word.waits })).toBeVisible();
  await axeClean(page);
  const foreign = await page.goto(paths.staffMunicipality(locale, 'naryn'));
  expect(foreign?.status()).toBe(404);
});

test('for a resident the staff part does not exist', async ({ page }) => {
  await signIn(page, someone());
  for (const address of [
    paths.staff('ky'),
    paths.staffMunicipality('ky', 'ashar-ulgu'),
    paths.staffProposals('ky', 'ashar-ulgu'),
    paths.staffNewHearing('ky', 'ashar-ulgu'),
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
  }
});

test('a visitor of the staff part is led to the sign-in and not told more', async ({ page }) => {
  await page.goto(paths.staffMunicipality('ru', 'ashar-ulgu'));
  await expect(page).toHaveURL(/\/ru\/sign-in\?to=/);
});

test('the demonstration shows its letters in one place', async ({ page }) => {
  await page.goto(paths.outbox());
  await axeClean(page);
});

for (const [address, language, title] of [
  ['/ky/no/such/page', 'ky', 'Барак табылган жок'],
  ['/ru/m/no-such-place', 'ru', 'Страница не найдена'],
  ['/nothing', 'ky', 'Барак табылган жок'],
] as const) {
  test(`${address} answers 404 with a whole page`, async ({ page }) => {
    expect((await page.goto(address))?.status()).toBe(404);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await axeClean(page);
  });
}
