import { expect } from '@playwright/test';
import { dayOf } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { axeClean, journey, test } from '@/tests/support/journey';

const words = {
  ky: {
    chair: 'Кеңештин төрагасы',
    all: 'Бардык чечимдер',
    query: 'Сөз же номер',
    show: 'Көрсөтүү',
    none: 'Мындай чечим табылган жок',
    reset: 'Чыпканы алып салуу',
    votes: 'макул – 13',
    seats: 'Орундардын суммасы 51',
    unset: 'жергиликтүү жамааттын уставы менен белгиленет',
    own: '150 киши',
  },
  ru: {
    chair: 'Председатель кенеша',
    all: 'Все решения',
    query: 'Слово или номер',
    show: 'Показать',
    none: 'Такого решения не нашлось',
    reset: 'Убрать фильтр',
    votes: 'за – 13',
    seats: 'Сумма мест 51',
    unset: 'устанавливается уставом местного сообщества',
    own: '150 человек',
  },
};

journey(
  'A resident looks up who chairs the council and what it decided about the market',
  async (page, { locale }) => {
    const word = words[locale];
    const main = page.locator('main');
    await page.goto(paths.council(locale, 'ashar-ulgu'));
    await expect(main.getByRole('row', { name: /Үлгүбаев Адилет/ }).first()).toContainText(word.chair);
    await axeClean(page);
    await main.getByRole('link', { name: word.all }).click();
    await expect(page).toHaveURL(paths.decisions(locale, 'ashar-ulgu'));
    await axeClean(page);
    await main.getByLabel(word.query).fill('жок мындай чечим');
    await main.getByRole('button', { name: word.show }).click();
    await expect(main.getByText(word.none)).toBeVisible();
    await axeClean(page);
    await main.getByRole('link', { name: word.reset }).click();
    await main.getByLabel(word.query).fill('ХІІ/3');
    await main.getByRole('button', { name: word.show }).click();
    await expect(main.locator('tbody tr')).toHaveCount(1);
    await main.locator('tbody').getByRole('link').click();
    await expect(main).toContainText(word.votes);
    await axeClean(page);
  },
);

journey('A journalist checks the seats of Bishkek against its mandates', async (page, { locale }) => {
  await page.goto(paths.council(locale, 'bishkek'));
  await expect(page.locator('main')).toContainText(words[locale].seats);
  await axeClean(page);
});

journey(
  'A resident reads what an initiative needs here and elsewhere, and the law behind it',
  async (page, { locale }) => {
    const word = words[locale];
    await page.goto(paths.initiatives(locale, 'ashar-ulgu'));
    await expect(page.locator('main')).toContainText(word.own);
    await axeClean(page);
    await page.goto(paths.initiatives(locale, 'savai'));
    await expect(page.locator('main')).not.toContainText('150');
    await axeClean(page);
    await page.goto(paths.legalBasis(locale));
    await expect(page.locator('main').getByText(word.unset).first()).toBeVisible();
    await axeClean(page);
  },
);

journey('Anyone reads the pages that keep the portal honest', async (page, { locale }) => {
  for (const address of [paths.accessibility(locale), paths.privacy(locale), paths.openData(locale)]) {
    await page.goto(address);
    await expect(page.locator('h1')).toHaveCount(1);
    await axeClean(page);
  }
});

test('A decision of another municipality, or none, is not found', async ({ page }) => {
  for (const id of ['x', '00000000-0000-7000-8000-000000000000']) {
    expect((await page.goto(paths.decision('ky', 'ashar-ulgu', id)))?.status()).toBe(404);
  }
  expect(
    (await page.goto(`${paths.decisions('ky', 'ashar-ulgu')}?year=99999&page=-5&kind=x&sort=x`))?.status(),
  ).toBe(200);
});

test('A budget that was adopted leads from its decision to its page', async ({ page }) => {
  await page.goto(`${paths.decisions('ky', 'ashar-ulgu')}?q=VIII/2`);
  await page.locator('tbody').getByRole('link').click();
  // The demonstration is told from the day of its first load, which is this run's.
  const year = Number(dayOf(new Date()).slice(0, 4));
  await expect(page.getByRole('link', { name: `${year}-жылдын бюджети`, exact: true })).toHaveAttribute(
    'href',
    paths.budgetYear('ky', 'ashar-ulgu', year),
  );
});
