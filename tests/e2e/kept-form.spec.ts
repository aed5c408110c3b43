import { expect, type Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { axeClean, journey } from '@/tests/support/journey';
import { letterTo } from '@/tests/support/outbox';
import {
  DEMONSTRATION,
  fillProposal,
  residentBeforeForm,
  sendProposal,
  uniqueTitle,
} from '@/tests/support/propose';
import { signIn, staff } from '@/tests/support/sign-in';

const words = {
  ky: { waits: 'Жазганыңыз сакталды', files: 'Бул файлдар келген жок' },
  ru: { waits: 'Всё, что вы написали, сохранено', files: 'Эти файлы не дошли' },
};

/** As when the session has grown too old: the browser has no way in any more. */
async function loseSession(page: Page): Promise<void> {
  await page.context().clearCookies({ name: /ashar-session$/ });
}

journey('A session that ends while a proposal is written costs no word of it', async (page, { locale }) => {
  const title = uniqueTitle();
  const address = await residentBeforeForm(page, locale);
  await fillProposal(page, title);
  await page.locator('[name=files]').setInputFiles({
    name: 'smeta.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF'),
  });
  await loseSession(page);
  await sendProposal(page);
  await expect(page.locator('[name=email]')).toBeVisible();
  expect(page.url()).not.toContain(encodeURIComponent(title));
  await axeClean(page);
  await page.locator('[name=email]').fill(address);
  await page.locator('form:has([name=email]) button').first().click();
  await page.locator('[name=code]').fill((await letterTo(page, address, 2)).code);
  await page.locator('form:has([name=code]) button').first().click();
  await expect(page).toHaveURL(new RegExp(`${paths.newProposal(locale, DEMONSTRATION)}$`));
  await expect(page.locator('main').getByText(words[locale].waits)).toBeVisible();
  await expect(page.locator('main').getByText(words[locale].files)).toBeVisible();
  await expect(page.locator('main').getByText('smeta.pdf')).toBeVisible();
  await expect(page.locator('[name=title]')).toHaveValue(title);
  await expect(page.locator('[name=topic]')).toHaveValue('street_light');
  await expect(page.locator('[name="items.1.price"]')).toHaveValue('200');
  await expect(page.locator('[name=nameChoice][value=initials]')).toBeChecked();
  await axeClean(page);
  await sendProposal(page);
  await expect(page).toHaveURL(/\/account\/proposals\/.*done=sent/);
  await page.goto(paths.newProposal(locale, DEMONSTRATION));
  await expect(page.getByText(words[locale].waits)).toHaveCount(0);
});

journey(
  'A session that ends while a hearing notice is written costs no word of it',
  async (page, { locale }) => {
    const title = uniqueTitle();
    await signIn(page, staff.secretary, locale);
    await page.goto(paths.staffNewHearing(locale, DEMONSTRATION));
    await page.locator('[name=titleKy]').fill(title);
    await loseSession(page);
    await page.locator('button[name=intent][value=save]:visible:not([aria-hidden])').click();
    await expect(page.locator('[name=email]')).toBeVisible();
    await signIn(page, staff.secretary, locale);
    await page.goto(paths.staffNewHearing(locale, DEMONSTRATION));
    await expect(page.locator('main').getByText(words[locale].waits)).toBeVisible();
    await expect(page.locator('[name=titleKy]')).toHaveValue(title);
  },
);
