import { expect, type Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { HTML, PDF } from '@/tests/support/files';
import { axeClean, journey, test } from '@/tests/support/journey';
import { fillProposal, residentBeforeForm, sendProposal, uniqueTitle } from '@/tests/support/propose';

const words = {
  ky: {
    large: 'Файл өтө чоң. Эң көп көлөмү, МБ: 10.',
    type: 'Файлдын бул түрү кабыл алынбайт.',
    long: 'Эң көп белги саны: 120.',
    received: 'Кабыл алынган файлдар',
    cap: 'Суралган сумма бир сунушка коюлган чектен ашты.',
    accepted: 'Сунушуңуз кабыл алынды',
    rows: 'Дагы сап кошуу',
    total: 'Суралган сумма',
  },
  ru: {
    large: 'Файл слишком большой. Наибольший размер, МБ: 10.',
    type: 'Файлы этого типа не принимаются.',
    long: 'Наибольшее число знаков: 120.',
    received: 'Уже получены',
    cap: 'Запрашиваемая сумма больше предельной для одного предложения.',
    accepted: 'Ваше предложение принято',
    rows: 'Добавить строки',
    total: 'Запрашиваемая сумма',
  },
};

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

journey(
  'Bakyt makes every mistake with files, and loses nothing that he typed',
  async (page, { locale, withScript }) => {
    test.setTimeout(240_000);
    const word = words[locale];
    const title = uniqueTitle();
    await residentBeforeForm(page, locale);
    await fillProposal(page, title);

    // A photo of 30 MB.
    await field(page, 'files').setInputFiles({
      name: 'чоң.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.alloc(30_000_000, 1),
    });
    // With JavaScript it is told at once and taken out of the form; without it the server tells.
    if (!withScript) await sendProposal(page);
    await expect(page.locator('#files-error')).toContainText(word.large);
    await expect(page.locator('#files-error')).toContainText('чоң.jpg');
    await expectTyped(page, title);

    // A page that calls itself a photo, beside a good document: the document is kept for the retry.
    await field(page, 'files').setInputFiles([
      { name: 'смета.pdf', mimeType: 'application/pdf', buffer: PDF },
      { name: 'сүрөт.jpg', mimeType: 'image/jpeg', buffer: HTML },
    ]);
    await sendProposal(page);
    await expect(page.locator('#files-error')).toContainText(word.type);
    await expect(page.getByText(word.received)).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /смета\.pdf/ })).toBeVisible();
    await expectTyped(page, title);
    await axeClean(page);

    // Without choosing the document again.
    await sendProposal(page);
    await expect(page.getByText(word.accepted)).toBeVisible();
    await expect(page.getByRole('link', { name: 'смета.pdf' })).toBeVisible();
  },
);

journey('Asel writes too much, asks for too much, and needs more rows', async (page, { locale }) => {
  test.setTimeout(240_000);
  const word = words[locale];
  await residentBeforeForm(page, locale);
  await fillProposal(page, 'ө'.repeat(10_000));
  await sendProposal(page);
  await expect(page.locator('#title-error')).toContainText(word.long);
  await expect(field(page, 'title')).toHaveValue('ө'.repeat(10_000));

  // More rows come, what was typed stays, and the first new row has the focus.
  await page.getByRole('button', { name: word.rows }).click();
  await expect(field(page, 'items.11.name')).toBeVisible();
  await expect(field(page, 'items.1.price')).toHaveValue('200');
  await expect(field(page, 'items.2.name')).toBeFocused();

  // Above the cap of the cycle.
  await field(page, 'title').fill(`\u202eЖаӊы кѳпүрѳ 👨‍👩‍👧 ${uniqueTitle()}`);
  await field(page, 'items.0.quantity').fill('1000');
  await sendProposal(page);
  await expect(page.locator('#items-error')).toContainText(word.cap);
  await page.locator('#error-summary a').first().click();
  await expect(page.locator('#items')).toBeFocused();
  await expect(page.locator('dl.totals')).toContainText('11\u00a0980\u00a0000');
  await axeClean(page);

  // Still above it: the next answer is told first, although a link of the last one was followed.
  await field(page, 'items.0.quantity').fill('999');
  await sendProposal(page);
  await expect(page.locator('dl.totals')).toContainText('11\u00a0968\u00a0000');
  await expect(page.locator('#error-summary')).toBeFocused();

  // In order at last; deceiving marks are gone, look-alikes are Kyrgyz letters, the family is still together.
  await field(page, 'items.0.quantity').fill('10');
  await sendProposal(page);
  await expect(page.getByText(word.accepted)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Жаңы көпүрө 👨‍👩‍👧 /);
});

journey('The same form sent from two tabs leaves one proposal', async (page, { locale }) => {
  test.setTimeout(240_000);
  const title = uniqueTitle();
  await residentBeforeForm(page, locale);
  await fillProposal(page, title);
  const attempt = await field(page, 'attempt').inputValue();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await fillProposal(other, title);
  await field(other, 'attempt').evaluate((input: HTMLInputElement, value) => {
    input.value = value;
  }, attempt);
  await Promise.all([sendProposal(page), sendProposal(other)]);
  await expect(page).toHaveURL(/account\/proposals/);
  await expect(other).toHaveURL(new RegExp(new URL(page.url()).pathname));
  await page.goto(paths.account(locale));
  await expect(page.getByRole('link', { name: title })).toHaveCount(1);
});

async function expectTyped(page: Page, title: string): Promise<void> {
  await expect(field(page, 'title')).toHaveValue(title);
  await expect(field(page, 'plan')).toHaveValue('Мамыларды орнотуп, чырактарды илебиз.');
  await expect(field(page, 'topic')).toHaveValue('street_light');
  await expect(field(page, 'items.1.quantity')).toHaveValue('2,5');
  await expect(field(page, 'planTo-month')).toHaveValue('6');
  await expect(page.locator('[name=nameChoice][value=initials]')).toBeChecked();
}
