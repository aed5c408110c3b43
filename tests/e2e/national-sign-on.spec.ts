import { expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { axeClean, journey, test } from '@/tests/support/journey';
import { signIn, someone } from '@/tests/support/sign-in';

const words = {
  ky: {
    go: 'БИТ аркылуу кирүү',
    add: 'БИТ аркылуу кирүүнү кошуу',
    added: 'БИТ аркылуу кирүү кошулду',
    cancelled: 'БИТ аркылуу кирүүдөн баш тарттыңыз',
    account: 'Жеке кабинет',
    elsewhere: 'ПИНиңиз башка жеке кабинетте тастыкталган',
    claim: 'Жаңы кабинет ачуу',
    mine: 'Өз кабинетиме кирүү',
    held: 'Бул ПИН башка жеке кабинетте тастыкталган',
    signOut: 'Чыгуу',
    out: 'Жеке кабинеттен чыктыңыз',
    old: 'Бул кирүү аяктаган же башка браузерде башталган',
  },
  ru: {
    go: 'Войти через ЕСИ',
    add: 'Добавить вход через ЕСИ',
    added: 'Вход через ЕСИ добавлен',
    cancelled: 'Вы отказались от входа через ЕСИ',
    account: 'Личный кабинет',
    elsewhere: 'Ваш ПИН уже подтверждён в другом личном кабинете',
    claim: 'Открыть новый кабинет',
    mine: 'Войти в свой кабинет',
    held: 'Этот ПИН подтверждён в другом личном кабинете',
    signOut: 'Выйти',
    out: 'Вы вышли из личного кабинета',
    old: 'Этот вход уже окончен или начат в другом браузере',
  },
};

const provider = process.env.ASHAR_E2E_PROVIDER;
test.beforeEach(() => {
  expect(
    provider,
    'ASHAR_E2E_PROVIDER: the provider that the portal was told of (scripts/suite/steps.mjs)',
  ).toBeDefined();
});

const main = (page: Page) => page.locator('main');
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();

/** Somebody with a number that no other test has; invented. */
function citizen(): string {
  const digits = String(Math.floor(Math.random() * 100_000)).padStart(5, '0');
  const day = String(1 + Math.floor(Math.random() * 28)).padStart(2, '0');
  const year = 1940 + Math.floor(Math.random() * 60);
  return `Айгүл Үлгүева/2${day}03${year}${digits}`;
}

async function atProvider(page: Page, act: { who: string } | 'refuse'): Promise<void> {
  await expect(page.getByRole('heading', { name: 'National provider' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(provider);
  if (act === 'refuse') return page.getByRole('button', { name: 'Refuse' }).click();
  await page.getByLabel('Who').fill(act.who);
  await page.getByRole('button', { name: 'Agree' }).click();
}

async function enter(page: Page, locale: Locale, who: string, to = paths.account(locale)): Promise<void> {
  await page.goto(paths.signIn(locale, to));
  await press(page, words[locale].go);
  await atProvider(page, { who });
}

journey('a resident signs in by national sign-on, and signs out there too', async (page, { locale }) => {
  const word = words[locale];
  const errand = paths.accountSettlement(locale);
  await page.goto(paths.signIn(locale, errand));
  await axeClean(page);
  await press(page, word.go);
  await atProvider(page, { who: citizen() });
  await expect(page).toHaveURL(new RegExp(`${errand}$`));
  await page.goto(paths.accountNational(locale));
  await expect(main(page).getByText(word.added)).toBeVisible();
  await axeClean(page);
  await page.goto(paths.account(locale));
  await press(page, word.signOut);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(main(page).getByText(word.out)).toBeVisible();
  await page.goto(paths.account(locale));
  await expect(page).toHaveURL(/\/sign-in/);
});

journey('a resident says no at the provider and can still take a code', async (page, { locale }) => {
  const word = words[locale];
  await page.goto(paths.signIn(locale));
  await press(page, word.go);
  await atProvider(page, 'refuse');
  await expect(main(page).getByText(word.cancelled)).toBeVisible();
  await axeClean(page);
  await expect(main(page).locator('[name=email]')).toBeVisible();
});

journey(
  'a number confirmed in another account leads to a choice, and nothing is merged',
  async (page, { locale }) => {
    const word = words[locale];
    const who = citizen();
    // Her account by mail, to which she adds the sign-on.
    await signIn(page, someone(), locale);
    await page.goto(paths.accountNational(locale));
    await axeClean(page);
    await press(page, word.add);
    await atProvider(page, { who });
    await expect(main(page).getByText(word.added)).toBeVisible();

    // Another identity at the provider with the same number, in a browser without her session.
    await page.context().clearCookies();
    const second = who.replace('Айгүл', 'Айпери');
    await enter(page, locale, second);
    await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(word.elsewhere);
    await expect(main(page).getByRole('link', { name: word.mine })).toBeVisible();
    await axeClean(page);
    // The provider still knows her, so it asks nothing again.
    await press(page, word.claim);
    await expect(main(page).getByText(word.held)).toBeVisible();
    await expect(main(page).getByText(word.added)).toHaveCount(0);
    await axeClean(page);
  },
);

test('an answer that this browser did not ask for signs nobody in', async ({ page }) => {
  await page.goto(`${paths.nationalCallback()}?code=stolen&state=foreign`);
  await expect(main(page).getByText(words.ky.old)).toBeVisible();
  await page.goto(paths.account('ky'));
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a forged beginning from another site leads nowhere', async ({ request }) => {
  const forged: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { referer: 'https://evil.example/' },
    {},
  ];
  for (const headers of forged) {
    const answer = await request.post(paths.nationalSignOn(), {
      form: { locale: 'ky' },
      headers,
      maxRedirects: 0,
    });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
  }
});
