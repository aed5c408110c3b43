import { expect, type Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { PDF, phonePhoto } from '@/tests/support/files';
import { axeClean, journey, test } from '@/tests/support/journey';
import { openAs } from '@/tests/support/open-as';
import { DEMONSTRATION, fillProposal, sendProposal, uniqueTitle } from '@/tests/support/propose';
import { signIn, someone, staff } from '@/tests/support/sign-in';

const words = {
  ky: {
    place: 'Ашар айыл аймагы (үлгү)',
    proposals: 'Сунуштар',
    propose: 'Сунуш берүү',
    where: 'Жашаган жерди көрсөтүү',
    save: 'Сактоо',
    errors: /^\d+ ката – Сунуш берүү/,
    accepted: 'Сунушуңуз кабыл алынды',
    waiting: 'Каралууда',
    publish: 'Жарыялоо',
    decide: 'Чечимди сактоо',
    saved: 'Чечим сакталды',
    published: 'Жарыяланды',
    letter: 'Сунушуңуз жарыяланды',
    withdraw: 'Сунушту кайтарып алуу',
    withdrawn: 'Сунуш кайтарып алынды',
    gone: 'Автор бул сунушту кайтарып алды',
    mine: 'Менин сунуштарым',
  },
  ru: {
    place: 'Ашарский айылный аймак (образец)',
    proposals: 'Предложения',
    propose: 'Внести предложение',
    where: 'Указать место жительства',
    save: 'Сохранить',
    errors: /^\d+ ошиб(ка|ки|ок) – Внести предложение/,
    accepted: 'Ваше предложение принято',
    waiting: 'На рассмотрении',
    publish: 'Опубликовать',
    decide: 'Сохранить решение',
    saved: 'Решение сохранено',
    published: 'Опубликовано',
    letter: 'Ваше предложение опубликовано',
    withdraw: 'Отозвать предложение',
    withdrawn: 'Предложение отозвано',
    gone: 'Автор отозвал это предложение',
    mine: 'Мои предложения',
  },
};

journey(
  'Aigul proposes a street light; staff publish it; she is written to, and takes it back',
  async (page, { locale, withScript }) => {
    test.setTimeout(240_000);
    const word = words[locale];
    const main = page.locator('main');
    const address = someone();
    const title = uniqueTitle();

    // She finds her municipality and sees what is open now.
    await page.goto(paths.municipalities(locale, 'ашар'));
    await main.getByRole('link', { name: word.place }).first().click();
    await page.getByRole('link', { name: word.proposals, exact: true }).first().click();
    await expect(main.getByRole('link', { name: word.propose })).toBeVisible();
    await clean(page);

    // She has to sign in, and to say where she lives.
    await main.getByRole('link', { name: word.propose }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in\\?to=`));
    await signIn(page, address, locale);
    await page.goto(paths.newProposal(locale, DEMONSTRATION));
    await clean(page);
    await main.getByRole('link', { name: word.where }).click();
    await main.getByRole('radio').first().check();
    await main.getByRole('button', { name: word.save }).click();
    await expect(page.locator('[name=title]')).toBeVisible();
    await clean(page);

    // Sent empty, it comes back with everything that is to be put right.
    await sendProposal(page);
    await expect(page.locator('#error-summary')).toBeFocused();
    await expect(page).toHaveTitle(word.errors);
    await clean(page);

    // Filled in, with a photo and a document.
    await fillProposal(page, title);
    await page.locator('[name=files]').setInputFiles([
      { name: 'көчө.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(400, 300) },
      { name: 'смета.pdf', mimeType: 'application/pdf', buffer: PDF },
    ]);
    await sendProposal(page);
    await expect(main.getByText(word.accepted)).toBeVisible();
    await expect(main.getByText(word.waiting)).toBeVisible();
    await expect(main.getByRole('row', { name: /Чырак/ })).toContainText('120\u00a0000');
    await clean(page);
    const mine = new URL(page.url()).pathname;
    const photo = await main.locator('img').getAttribute('src');
    expect((await page.context().request.get(photo ?? '')).status()).toBe(200);
    await expectFor(page, photo, 404);

    await page.goto(paths.account(locale));
    await expect(main.getByRole('link', { name: title })).toBeVisible();
    await clean(page);

    // A moderator checks and publishes it.
    const opening = {
      browser: page.context().browser(),
      baseURL: new URL(page.url()).origin,
      withScript,
      viewport: page.viewportSize(),
    };
    if (!opening.browser) throw new Error('no browser');
    const desk = await openAs(staff.moderator, { ...opening, browser: opening.browser });
    await desk.goto(paths.staffProposals(locale, DEMONSTRATION));
    await clean(desk);
    await desk.getByRole('link', { name: title }).click();
    await expect(desk.getByRole('button', { name: word.decide })).toBeVisible();
    await clean(desk);
    await desk.getByRole('button', { name: word.decide }).click();
    await expect(desk.locator('#error-summary')).toBeFocused();
    await desk.getByRole('radio', { name: word.publish }).check();
    await desk.getByRole('button', { name: word.decide }).click();
    await expect(desk.getByText(word.saved)).toBeVisible();
    await clean(desk);
    await desk.context().close();

    // Everybody finds it on the public list, and she gets a letter in her language.
    await page.goto(paths.proposals(locale, DEMONSTRATION));
    await page.locator('[name=q]').fill(title.replaceAll('ө', 'о').toUpperCase());
    await page.locator('form:has([name=q])').getByRole('button').click();
    await main.getByRole('link', { name: title }).click();
    await expect(main.getByText(word.published).first()).toBeVisible();
    await expect(main.getByText('А. Т.').first()).toBeVisible();
    await clean(page);
    const publicPage = new URL(page.url()).pathname;
    await expectFor(page, photo, 200);
    await expect(async () => {
      const outbox = await (await page.context().request.get(paths.outbox())).text();
      const letters = outbox.split(/(?=<article)/).filter((letter) => letter.includes(address));
      expect(letters.some((letter) => letter.includes(word.letter))).toBe(true);
    }).toPass({ timeout: 20_000 });

    // She takes it back.
    await page.goto(mine);
    await main.getByRole('link', { name: word.withdraw }).click();
    await expect(page.locator('[name=reason]')).toBeVisible();
    await clean(page);
    await page.locator('[name=reason]').fill('Башка жол табылды');
    await main.getByRole('button', { name: word.withdraw }).click();
    await expect(main.getByText(word.withdrawn).first()).toBeVisible();
    await clean(page);
    await page.goto(publicPage);
    await expect(main.getByText(word.gone)).toBeVisible();
    expect(await page.content()).not.toContain('Кечинде көчө караңгы');
    await clean(page);
    await expectFor(page, photo, 404);
  },
);

/** The page that a click leads to has come, and is clean. */
async function clean(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await axeClean(page);
}

/** What somebody who has not signed in gets. */
async function expectFor(page: Page, path: string | null, status: number): Promise<void> {
  const answer = await fetch(new URL(path ?? '', page.url()));
  expect(answer.status).toBe(status);
  if (status !== 200) return;
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-disposition')).toMatch(/^inline;/);
  expect(answer.headers.get('cache-control')).toBe('public, no-cache');
}
