import { expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { addDays, dayOf } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { axeClean, journey } from '@/tests/support/journey';
import { openAs } from '@/tests/support/open-as';
import { DEMONSTRATION } from '@/tests/support/propose';
import { signIn, someone, staff } from '@/tests/support/sign-in';

const words = {
  ky: {
    errors: /^\d+ ката – Ролго дайындоо/,
    submit: 'Дайындоо',
    invited: 'Чакыруу жөнөтүлүүдө',
    take: 'Ролду кабыл алуу',
    save: 'Каралама катары сактоо',
    saved: 'Каралама сакталды',
    handOver: 'Бардык ишти өткөрүп берүү',
    handed: 'Иштер өткөрүлдү',
    end: 'Ролду токтотуу',
    ended: 'Роль токтотулду',
    signedBy: 'Айыл өкмөтүнүн башчысы Асанов А.',
  },
  ru: {
    errors: /^\d+ ошиб(ка|ки|ок) – Назначение на роль/,
    submit: 'Назначить',
    invited: 'Приглашение отправляется',
    take: 'Принять роль',
    save: 'Сохранить черновик',
    saved: 'Черновик сохранён',
    handOver: 'Передать все дела',
    handed: 'Дела переданы',
    end: 'Прекратить роль',
    ended: 'Роль прекращена',
    signedBy: 'Глава айыл окмоту Асанов А.',
  },
};

/** The order's number, its day (yesterday) and who signed it. */
async function fillOrder(page: Page, number: string, locale: Locale): Promise<void> {
  await page.locator('[name=orderNumber]').fill(number);
  const [year = '', month = '', day = ''] = addDays(dayOf(new Date()), -1).split('-');
  await page.locator('[name=orderDate-day]').fill(day);
  await page.locator('[name=orderDate-month]').fill(month);
  await page.locator('[name=orderDate-year]').fill(year);
  await page.locator('[name=orderSignedBy]').fill(words[locale].signedBy);
}

/** The letter in the outbox that invites an address. */
async function invitationFor(page: Page, address: string): Promise<string> {
  let id: string | undefined;
  await expect(async () => {
    const text = await (await page.context().request.get('/outbox')).text();
    const after = text.slice(text.indexOf(address));
    id = /account\/appointments\/([0-9a-f-]{36})/.exec(after)?.[1];
    expect(id, `an invitation to ${address}`).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return id ?? '';
}

/** Sets up the second factor from the key on the page, as an app on the telephone does. */
async function setUpSecondFactor(page: Page): Promise<void> {
  const key = (await page.locator('#factor-key').textContent()) ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) });
  await page.locator('[name=factor]').fill(totp.generate());
  await page.locator('form:has([name=factor]) button').first().click();
  await expect(page.locator('[name=factor]')).toHaveCount(0);
}

journey(
  'an administrator appoints a secretary by an order; the secretary works, is dismissed, and is out',
  async (page, { locale, withScript }) => {
    const word = words[locale];
    const slug = DEMONSTRATION;
    const address = someone();
    const browser = page.context().browser();
    if (!browser) throw new Error('no browser');
    const administrator = await openAs(staff.administrator, {
      browser,
      baseURL: process.env.ASHAR_E2E_ADDRESS ?? 'http://localhost:3000',
      withScript,
      viewport: page.viewportSize(),
    });

    // The appointment: first with nothing filled in, then properly.
    await administrator.goto(paths.staffGrant(locale, slug));
    await administrator.getByRole('button', { name: word.submit, exact: true }).click();
    await expect(administrator).toHaveTitle(word.errors);
    await axeClean(administrator);
    await administrator.locator('[name=email]').fill(address);
    await administrator.locator('[name=role]').selectOption('secretary');
    await fillOrder(administrator, '41-Б', locale);
    await administrator.getByRole('button', { name: word.submit, exact: true }).click();
    await expect(administrator.getByText(word.invited)).toBeVisible();
    await expect(administrator.getByText(address)).toBeVisible();
    await axeClean(administrator);

    // The secretary signs in, takes the role, sets up the second factor, and writes a draft.
    const id = await invitationFor(page, address);
    await signIn(page, address, locale);
    await page.goto(paths.appointment(locale, id));
    await axeClean(page);
    await page.getByRole('button', { name: word.take }).click();
    await expect(page).toHaveURL(/answer=taken/);
    await page.goto(paths.staffNewHearing(locale, slug));
    await setUpSecondFactor(page);
    await page.goto(paths.staffNewHearing(locale, slug));
    await page.getByRole('radio').first().check();
    await page.locator('[name=titleKy]').fill('Жол жөнүндө');
    await page.getByRole('button', { name: word.save }).click();
    await expect(page.getByText(word.saved)).toBeVisible();

    // Dismissal: the duties go to the secretary who stays, the role ends at once.
    await administrator.goto(paths.staffPeople(locale, slug));
    const row = administrator.getByRole('row').filter({ hasText: address });
    await row.getByRole('link').click();
    await expect(administrator).toHaveURL(/\/end$/);
    const dismissal = administrator.url();
    await administrator.locator('a[href*="/people/handover/"]').click();
    await expect(administrator).toHaveURL(/\/handover\//);
    await axeClean(administrator);
    await administrator.locator('[name=to]').selectOption({ label: staff.secretary });
    await administrator.getByRole('button', { name: word.handOver }).click();
    await expect(administrator.getByText(word.handed)).toBeVisible();
    await administrator.goto(dismissal);
    await fillOrder(administrator, '42-Б', locale);
    await administrator.getByRole('button', { name: word.end }).click();
    await expect(administrator.getByText(word.ended)).toBeVisible();
    await axeClean(administrator);

    // Out: the open window works no more, and after signing in again the staff part does not exist.
    await page.goto(paths.staffMunicipality(locale, slug));
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn(page, address, locale);
    expect((await page.goto(paths.staffMunicipality(locale, slug)))?.status()).toBe(404);
    await administrator.context().close();
  },
);
