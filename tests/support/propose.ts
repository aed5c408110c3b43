import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { signIn, someone } from './sign-in';

export const DEMONSTRATION = 'ashar-ulgu';

/** A title that only this test has. */
export function uniqueTitle(): string {
  return `Көчө жарыгы ${randomUUID().slice(0, 8)}`;
}

/** Fills in every field of the form except the files. The work begins next year, so that the test lasts. */
export async function fillProposal(page: Page, title: string): Promise<void> {
  const year = String(new Date().getFullYear() + 1);
  const fields: Record<string, string> = {
    title,
    problem: 'Кечинде көчө караңгы, балдар жол жээги менен басат.',
    place: 'Манас көчөсү, 1–40',
    beneficiaries: 'Мектепке барган 140 бала',
    beneficiaryCount: '140',
    plan: 'Мамыларды орнотуп, чырактарды илебиз.',
    'planFrom-day': '1',
    'planFrom-month': '5',
    'planFrom-year': year,
    'planTo-day': '30',
    'planTo-month': '6',
    'planTo-year': year,
    'items.0.name': 'Чырак',
    'items.0.quantity': '10',
    'items.0.unit': 'даана',
    'items.0.price': '12 000',
    'items.1.name': 'Зым',
    'items.1.quantity': '2,5',
    'items.1.unit': 'м',
    'items.1.price': '200',
    ownMoney: '20 500',
    ownLabour: 'Ашар: 10 киши',
    authorName: 'Айгүл Токтосунова',
  };
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
  await page.locator('[name=topic]').selectOption('street_light');
  await page.locator('[name=settlementId]').selectOption({ index: 2 });
  await page.locator('[name=nameChoice][value=initials]').check();
}

/** Presses the button that sends the form (not the one that Enter presses, which nobody sees). */
export async function sendProposal(page: Page): Promise<void> {
  await page.locator('button[name=intent][value=send]:visible:not([aria-hidden])').click();
}

/** Somebody new who lives in the demonstration municipality, before an empty form. */
export async function residentBeforeForm(page: Page, locale: Locale): Promise<string> {
  const address = someone();
  await signIn(page, address, locale);
  await page.goto(
    paths.accountSettlement(locale, { to: paths.newProposal(locale, DEMONSTRATION), m: DEMONSTRATION }),
  );
  await page.locator('main').getByRole('radio').first().check();
  await page.locator('main form').getByRole('button').first().click();
  await expect(page.locator('[name=title]')).toBeVisible();
  return address;
}
