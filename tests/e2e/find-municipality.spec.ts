import { expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import ky from '@/locales/ky/municipality.json' with { type: 'json' };
import ru from '@/locales/ru/municipality.json' with { type: 'json' };
import { axeClean, journey, test } from '@/tests/support/journey';

const TEXTS = { ky, ru };
const NAMES = {
  ky: {
    naryn: 'Нарын шаары',
    onArcha: 'Он-Арча айыл аймагы',
    naDistrict: 'Нарын району',
    atBashy: 'Ат-Башы району',
    jeek: 'Жээк айыл аймагы',
  },
  ru: {
    naryn: 'Город Нарын',
    onArcha: 'Он-Арчинский айылный аймак',
    naDistrict: 'Нарынский район',
    atBashy: 'Ат-Башынский район',
    jeek: 'Жээк айыл аймагы',
  },
};

async function type(page: Page, locale: Locale, typed: string) {
  const { label, submit } = TEXTS[locale].find;
  await page.getByRole('searchbox', { name: label }).fill(typed);
  await page.getByRole('button', { name: submit }).click();
}

journey('Aigerim types the name of her town in four ways and opens its page', async (page, { locale }) => {
  await page.goto(paths.home(locale));
  for (const typed of ['нарын', 'Нарын ш.', 'naryn', 'г. Нарын']) {
    await type(page, locale, typed);
    await expect(page).toHaveURL(/\?q=/);
    await expect(page.getByRole('searchbox')).toHaveValue(typed);
    const found = page
      .getByRole('list', { name: TEXTS[locale].find.municipalities })
      .getByRole('listitem')
      .first();
    await expect(found).toContainText(NAMES[locale].naryn);
    await expect(found).toContainText(locale === 'ky' ? 'Нарын облусу' : 'Нарынская область');
  }
  await axeClean(page);
  await page.getByRole('link', { name: NAMES[locale].naryn, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAMES[locale].naryn);
  await expect(page).toHaveURL(paths.municipality(locale, 'naryn'));
  await expect(page.getByText('92 855,4').or(page.getByText('92\u00a0855,4')).first()).toBeVisible();
  await axeClean(page);
});

journey('Bakyt misspells a name and is shown what is like it', async (page, { locale }) => {
  await page.goto(paths.home(locale));
  await type(page, locale, 'naryin');
  await expect(page.getByText(TEXTS[locale].find.alike)).toBeVisible();
  await expect(page.getByRole('link', { name: NAMES[locale].naryn, exact: true }).first()).toBeVisible();
  await type(page, locale, 'щщщщщщ');
  await expect(page.getByText(TEXTS[locale].find.none.replace('{{query}}', 'щщщщщщ'))).toBeVisible();
  await axeClean(page);
});

journey(
  'Cholpon finds her aimak by oblast and district, and her village leads to it',
  async (page, { locale }) => {
    await page.goto(paths.home(locale));
    await page
      .getByRole('main')
      .getByRole('link', { name: NAMES[locale].naDistrict, exact: true })
      .last()
      .click();
    await expect(page).toHaveURL(paths.municipalitiesOfDistrict(locale, '41704245000000'));
    await expect(
      page.getByRole('list', { name: NAMES[locale].naDistrict }).getByRole('listitem'),
    ).toHaveCount(15);
    await axeClean(page);
    await page.getByRole('link', { name: NAMES[locale].onArcha }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAMES[locale].onArcha);
    await page.goto(paths.municipalities(locale, 'Эчки-Башы'));
    await page.getByRole('link', { name: 'Эчки-Башы' }).first().click();
    await expect(page).toHaveURL(paths.municipality(locale, 'on-archa'));
  },
);

journey('Daniyar opens the page of a merged aimak and is led to what it became', async (page, { locale }) => {
  await page.goto(paths.municipality(locale, 'internatsional'));
  const notice = page.getByRole('main').locator('.notice-warning');
  await notice.getByRole('link', { name: NAMES[locale].jeek }).click();
  await expect(page).toHaveURL(paths.municipality(locale, 'jeek-2024'));
  await expect(page.getByRole('heading', { name: TEXTS[locale].home.predecessors })).toBeVisible();
  await axeClean(page);
});

journey(
  'Meerim presses her district and then her town on the map and comes to their pages',
  async (page, { locale }) => {
    const map = page
      .locator('figure')
      .filter({ hasText: TEXTS[locale].map.attribution })
      .locator('svg')
      .first();
    await page.goto(paths.home(locale));
    await map.getByRole('link', { name: NAMES[locale].atBashy }).locator('path').click();
    await expect(page).toHaveURL(paths.municipalitiesOfDistrict(locale, '41704220000000'));
    await expect(page.getByRole('list', { name: NAMES[locale].atBashy }).getByRole('listitem')).toHaveCount(
      11,
    );
    await axeClean(page);
    await page.goto(paths.home(locale));
    await map
      .getByRole('link', { name: new RegExp(`^${NAMES[locale].naryn}$`, 'i') })
      .locator('circle')
      .click();
    await expect(page).toHaveURL(paths.municipality(locale, 'naryn'));
  },
);

test('the municipality of the address is told from a wrong one by its status', async ({ page }) => {
  expect((await page.goto('/ky/m/no-such-place'))?.status()).toBe(404);
});
