import { expect, type Locator, type Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import type { Locale } from '@/lib/i18n/locales';
import { parseCsv } from '@/prisma/loaders/read-csv';
import { axeClean, journey, test } from '../support/journey';
import { rowsOfFile } from '../support/public-data-files';

const words = {
  ky: {
    budget: 'Бюджет',
    find: 'нарын',
    place: /^Нарын шаары$|^Шаар Нарын|Нарын/,
    year: '2017-жылдын бюджети',
    total: '92 855,4 миң сом',
    lines: 'Бардык саптарды көрүү',
    noSpending: 'Чыгашалар: булакта бул бөлүк жок.',
    amount: 'Суммасы боюнча',
    show: 'Көрсөтүү',
    search: 'патент',
    years: 'Жылдар катар',
    forecast: 'Болжол',
  },
  ru: {
    budget: 'Бюджет',
    find: 'Нарын',
    place: /Нарын/,
    year: 'Бюджет на 2017 год',
    total: '92 855,4 тыс. сомов',
    lines: 'Смотреть все строки',
    noSpending: 'Расходы: этой части в источнике нет.',
    amount: 'По сумме',
    show: 'Показать',
    search: 'патент',
    years: 'Годы рядом',
    forecast: 'Прогноз',
  },
} as const;

/** What is to be seen there; no-break spaces as spaces, so that people can read the test. */
async function textOf(place: Locator): Promise<string> {
  return (await place.allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();
}

journey(
  'a journalist opens the 2017 budget of Naryn city, sorts and filters its lines, and gets the printed numbers in files',
  async (page, { locale }) => {
    const w = words[locale];
    await page.goto(`/${locale}`);
    await page.locator('main [name=q]').fill(w.find);
    await page.locator('main [name=q]').press('Enter');
    await page.locator(`main a[href="/${locale}/m/naryn"]`).first().click();
    await page.locator(`a[href="/${locale}/m/naryn/budget"]`).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.budget);
    await axeClean(page);

    await page.locator(`main a[href="/${locale}/m/naryn/budget/2017"]`).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.year);
    const main = await textOf(page.locator('main'));
    expect(main).toContain(w.total);
    expect(main).toContain('№ 5/2');
    expect(main).toContain(locale === 'ky' ? '2017-жылдын 6-апрели' : '6 апреля 2017 года');
    expect(main).toContain(w.noSpending);
    await axeClean(page);

    await page.getByRole('link', { name: w.lines }).click();
    const rows = page.locator('#lines-revenue tbody tr');
    await expect(rows).toHaveCount(17);
    expect(await textOf(page.locator('#lines-revenue tfoot'))).toContain('92 855,4');
    expect(await textOf(page.locator('#totals tbody'))).toMatch(/92 855,4.*92 855,4.*0,0/);
    await axeClean(page);

    await page.locator('[name=sort]').selectOption({ label: w.amount });
    await page.getByRole('button', { name: w.show }).click();
    await expect(rows).toHaveCount(14);
    expect(await textOf(rows.first())).toContain('42 877,0');
    expect(await textOf(rows.last())).toContain('13,7');
    await page.locator('[name=q]').fill(w.search);
    await page.getByRole('button', { name: w.show }).click();
    await expect(rows).toHaveCount(2);
    await axeClean(page);

    await filesHoldThePrintedNumbers(page, locale);
  },
);

journey('a journalist sorts by the headers of the table', async (page, { locale }) => {
  await page.goto(`/${locale}/m/naryn/budget/2017/lines`);
  const rows = page.locator('#lines-revenue tbody tr');
  const header = page.locator('#lines-revenue thead th').nth(2);
  await follow(page, header.getByRole('link', { includeHidden: true }));
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect(await textOf(rows.first())).toContain('42 877,0');
  await follow(page, header.getByRole('link', { includeHidden: true }));
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect(await textOf(rows.first())).toContain('13,7');
});

journey('a journalist puts On-Archa 2016–2018 side by side', async (page, { locale }) => {
  await page.goto(`/${locale}/m/on-archa/budget`);
  await page.getByRole('link', { name: words[locale].years, exact: true }).click();
  const headers = page.locator('#years-revenue thead th');
  await expect(headers).toHaveCount(5);
  for (const [at, year] of ['2016', '2017', '2018'].entries()) {
    expect(await textOf(headers.nth(at + 1))).toContain(`${year} ${words[locale].forecast}`);
  }
  const total = page.locator('#years-revenue tbody tr').last();
  expect(await textOf(total)).toContain('1 116,0 1 145,4 1 190,5');
  await expect(page.locator('#years-revenue tbody tr')).toHaveCount(14);
  await axeClean(page);
});

journey(
  'a reader is told when columns of different kinds stand side by side, and chooses others',
  async (page, { locale }) => {
    await page.goto(`/${locale}/m/kara-balta/budget/years`);
    await expect(page.locator('.notice-warning')).toBeVisible();
    await page.locator('details.details summary').first().click();
    for (const box of await page.locator('[name=document]').all())
      await box.setChecked((await box.getAttribute('value'))?.endsWith('-approved') ?? false);
    await page.getByRole('button', { name: words[locale].show }).click();
    await expect(page.locator('#years-revenue thead th')).toHaveCount(4);
    await expect(page.locator('.notice-warning')).toHaveCount(0);
    await axeClean(page);
  },
);

journey('a villager reads what does not add up, beside the figures', async (page, { locale }) => {
  await page.goto(`/${locale}/m/kazan-kuigan/budget/2023`);
  expect(await textOf(page.locator('#observations').locator('..').locator('..'))).toContain('258,0');
  await axeClean(page);
  await page.goto(`/${locale}/m/kara-kujur/budget/2022`);
  expect(await textOf(page.locator('main'))).toContain('85986');
  await axeClean(page);
  await page.goto(`/${locale}/m/jan-bulak/budget/2020`);
  expect(await textOf(page.locator('main'))).toContain('238,3');
  await axeClean(page);
});

test('a year that no budget can have, or that has none, is not found', async ({ request }) => {
  for (const year of ['99999', '-5', 'abc', '2017x', '2016']) {
    for (const path of [
      `/ky/m/naryn/budget/${year}`,
      `/ru/m/naryn/budget/${year}/lines`,
      `/ky/m/naryn/budget/${year}/lines.csv`,
      `/open-data/v1/municipalities/naryn/budgets/${year}`,
    ]) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
  }
});

test('the page prints without its buttons and with its source', async ({ page }) => {
  await page.goto('/ru/m/naryn/budget/2017');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'XLSX' })).toBeHidden();
  await expect(page.locator('.provenance').first()).toBeVisible();
});

/** On a phone the headers are kept for screen readers only: the link is followed by its address. */
async function follow(page: Page, link: Locator): Promise<void> {
  await page.goto((await link.getAttribute('href')) ?? '');
}

/** CSV and XLSX as a browser would get them, parsed, against the rows of the data file. */
async function filesHoldThePrintedNumbers(page: Page, locale: Locale): Promise<void> {
  const printed = rowsOfFile('naryn-city.csv').map((row) => [
    row.name_ky,
    row.name_ru,
    Number(row.plan_kgs_thousand),
  ]);
  const csvLink = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href');
  const csv = await page.request.get(csvLink ?? '');
  expect(csv.headers()['content-disposition']).toContain('naryn-2017.csv');
  const [header, ...rows] = parseCsv(await csv.text()).map(({ cells }) => cells);
  const cell = (row: string[], name: string) => row[header?.indexOf(name) ?? -1];
  expect(
    rows.map((row) => [cell(row, 'name_ky'), cell(row, 'name_ru'), Number(cell(row, 'plan_thousand_som'))]),
  ).toEqual(printed);
  expect(new Set(rows.map((row) => `${cell(row, 'act_number')} ${cell(row, 'act_date')}`))).toEqual(
    new Set(['5/2 2017-04-06']),
  );

  const again = await page.request.get(csvLink ?? '', {
    headers: { 'If-None-Match': csv.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);

  const xlsxLink = await page.getByRole('link', { name: 'XLSX' }).getAttribute('href');
  const xlsx = await page.request.get(xlsxLink ?? '');
  const [sheet, about] = await readXlsxFile(await xlsx.body());
  expect(sheet?.data.slice(1).map((row) => [row[5], row[6], row[7]])).toEqual(printed);
  expect(about?.sheet).toBe(locale === 'ky' ? 'Документ жөнүндө' : 'О документе');
}
