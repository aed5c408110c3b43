import { expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { PDF } from '@/tests/support/files';
import { impossibleNumber } from '@/tests/support/impossible-number';
import { axeClean, journey, test } from '@/tests/support/journey';
import { openAs } from '@/tests/support/open-as';
import { DEMONSTRATION, fillProposal, uniqueTitle } from '@/tests/support/propose';
import { signIn, someone, staff } from '@/tests/support/sign-in';

const words = {
  ky: {
    how: 'Кантип тастыктоо керек',
    code: 'Код алуу',
    find: 'Тургунду табуу',
    confirm: 'Жашаган жерин тастыктоо',
    confirmed: 'Жашаган жери тастыкталды',
    done: 'Жашаган жериңиз тастыкталды',
    twice: 'Паспорттон дагы бир карап',
    held: 'Жеке номер порталда мурда жазылган',
    waits: 'Жеке номериңиз такталууда',
    someone: 'Бирөөнүн номери көрсөтүлгөн',
    decide: 'Чечимди сактоо',
    decided: 'Чечим кабыл алынды',
    letter: 'Жеке номер боюнча чечим кабыл алынды',
    not: 'Азырынча тастыктала элек',
    enter: 'Сунушту киргизүү',
    entered: 'Сунуш кабыл алынды, эми аны башка кызматкер текшерет',
    publish: 'Жарыялоо',
    mark: 'Кеңсе киргизген',
  },
  ru: {
    how: 'Как подтвердить',
    code: 'Получить код',
    find: 'Найти жителя',
    confirm: 'Подтвердить место жительства',
    confirmed: 'Место жительства подтверждено',
    done: 'Ваше место жительства подтверждено',
    twice: 'Сверьте её с паспортом ещё раз',
    held: 'Персональный номер уже записан на портале',
    waits: 'Ваш персональный номер уточняется',
    someone: 'Показан чужой номер',
    decide: 'Сохранить решение',
    decided: 'Решение принято',
    letter: 'Принято решение о персональном номере',
    not: 'Пока не подтверждено',
    enter: 'Внести предложение',
    entered: 'Предложение принято, теперь его проверит другой сотрудник',
    publish: 'Опубликовать',
    mark: 'Внесено канцелярией',
  },
};

/** A number that no other run has used: born in the year 9999. */
const someNumber = () => impossibleNumber(Math.floor(Math.random() * 100_000));

async function clean(page: Page, number = ''): Promise<void> {
  await axeClean(page);
  if (number) expect(await page.content()).not.toContain(number);
  expect(page.url()).not.toContain('9999');
}

/** Signs in, says where one lives, takes a code; returns it as it stands on the page. */
async function takeCode(page: Page, address: string, locale: Locale): Promise<string> {
  await signIn(page, address, locale);
  const to = paths.accountConfirmation(locale);
  await page.goto(paths.accountSettlement(locale, { to, m: DEMONSTRATION }));
  await page.locator('main').getByRole('radio').first().check();
  await page.locator('main form').getByRole('button').first().click();
  await clean(page);
  await page.locator('main').getByRole('button', { name: words[locale].code }).click();
  await expect(page.locator('.shown-code')).toBeVisible();
  await clean(page);
  return ((await page.locator('.shown-code').textContent()) ?? '').trim();
}

/** A desk of the office beside the resident's own browser. */
function deskOf(page: Page, address: string, withScript: boolean): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  const baseURL = new URL(page.url()).origin;
  return openAs(address, { browser, baseURL, withScript, viewport: page.viewportSize() });
}

async function findByCode(desk: Page, code: string, locale: Locale): Promise<void> {
  await desk.goto(paths.staffConfirm(locale, DEMONSTRATION));
  await clean(desk);
  await desk.locator('[name=code]').fill('2222 2222');
  await desk.getByRole('button', { name: words[locale].find }).click();
  await expect(desk.locator('#error-summary')).toBeFocused();
  await clean(desk);
  await desk.locator('[name=code]').fill(code.toLowerCase());
  await desk.getByRole('button', { name: words[locale].find }).click();
  await expect(desk.locator('[name=personalNumber]')).toBeVisible();
  expect(desk.url()).not.toContain(code.replaceAll(/\s/g, ''));
  await clean(desk);
}

async function enterPassport(desk: Page, number: string, locale: Locale): Promise<void> {
  const word = words[locale];
  await desk.locator('[name=name]').fill('Токтосунова Айгүл');
  await desk.locator('[name=personalNumber]').fill(number);
  await desk.locator('[name=address]').fill('Үлгү көчөсү, 3');
  await desk.locator('[name=seen]').check();
  await desk.getByRole('button', { name: word.confirm }).click();
  // The birthday lies ahead, so the clerk is asked to look twice; the number is not drawn again.
  await expect(desk.locator('#error-summary')).toContainText(word.twice);
  await expect(desk.locator('[name=personalNumber]')).toHaveValue('');
  await expect(desk.locator('[name=address]')).toHaveValue('Үлгү көчөсү, 3');
  await clean(desk, number);
  await desk.locator('[name=personalNumber]').fill(number);
  await desk.locator('[name=looked]').check();
  await desk.getByRole('button', { name: word.confirm }).click();
}

journey(
  'A resident is confirmed at the counter; a second account with the same number is held and decided',
  async (page, { locale, withScript }) => {
    test.setTimeout(240_000);
    const word = words[locale];
    const main = page.locator('main');
    const number = someNumber();
    const code = await takeCode(page, someone(), locale);
    const desk = await deskOf(page, staff.secretary, withScript);
    await findByCode(desk, code, locale);
    await enterPassport(desk, number, locale);
    await expect(desk.locator('main').getByText(word.confirmed).first()).toBeVisible();
    await clean(desk, number);
    await page.goto(paths.accountConfirmation(locale));
    await expect(main.getByText(word.done)).toBeVisible();
    await clean(page, number);

    // She moves to another village: the residence is to be confirmed anew.
    await page.goto(paths.accountSettlement(locale, { m: DEMONSTRATION }));
    await main.getByRole('radio').nth(1).check();
    await main.locator('form').getByRole('button').first().click();
    await expect(main.getByText(word.not)).toBeVisible();
    await expect(main.getByRole('link', { name: word.how })).toBeVisible();

    // Somebody shows the same number for another account.
    const other = someone();
    await page.context().clearCookies();
    const again = await takeCode(page, other, locale);
    await findByCode(desk, again, locale);
    await enterPassport(desk, number, locale);
    await expect(desk.locator('main').getByText(word.held)).toBeVisible();
    await clean(desk, number);
    await desk.context().close();
    await page.goto(paths.accountConfirmation(locale));
    await expect(main.getByText(word.waits)).toBeVisible();
    await clean(page, number);

    // The administrator decides; the person gets a letter.
    const administrator = await deskOf(page, staff.administrator, withScript);
    await administrator.goto(paths.staffHolds(locale, DEMONSTRATION));
    await clean(administrator);
    await administrator.getByRole('link', { name: 'Токтосунова Айгүл' }).last().click();
    await expect(administrator.locator('main')).toContainText(other);
    await clean(administrator, number);
    await administrator.getByRole('button', { name: word.decide }).click();
    await expect(administrator.locator('#error-summary')).toBeFocused();
    await clean(administrator);
    await administrator.getByRole('radio', { name: word.someone }).check();
    await administrator.getByRole('button', { name: word.decide }).click();
    await expect(administrator.locator('main').getByText(word.decided).first()).toBeVisible();
    await administrator.context().close();
    await expect(async () => {
      const outbox = await (await page.context().request.get(paths.outbox())).text();
      const letters = outbox.split(/(?=<article)/).filter((letter) => letter.includes(other));
      expect(
        letters.some((letter) => letter.includes(words.ky.letter) || letter.includes(words.ru.letter)),
      ).toBe(true);
      expect(outbox).not.toContain(number);
    }).toPass({ timeout: 20_000 });
  },
);

journey(
  'The office enters what a resident wrote on paper; all see that it was the office',
  async (page, { locale, withScript }) => {
    test.setTimeout(240_000);
    const word = words[locale];
    const number = someNumber();
    const title = uniqueTitle();
    await page.goto(paths.home(locale));
    const desk = await deskOf(page, staff.secretary, withScript);
    await desk.goto(paths.staffNewProposal(locale, DEMONSTRATION));
    await clean(desk);
    await fillProposal(desk, title);
    await desk
      .locator('[name=sheet]')
      .setInputFiles([{ name: 'барак.pdf', mimeType: 'application/pdf', buffer: PDF }]);
    await desk.locator('[name=personalNumber]').fill(number);
    await desk.locator('[name=seen]').check();
    const send = desk.getByRole('button', { name: word.enter }).last();
    await send.click();
    await expect(desk.locator('#error-summary')).toBeFocused();
    await expect(desk.locator('main')).toContainText('барак.pdf');
    await expect(desk.locator('[name=personalNumber]')).toHaveValue('');
    await clean(desk, number);
    await desk.locator('[name=personalNumber]').fill(number);
    await desk.locator('[name=looked]').check();
    await send.click();
    await expect(desk.locator('main').getByText(word.entered)).toBeVisible();
    await clean(desk, number);
    await desk.context().close();

    const moderator = await deskOf(page, staff.moderator, withScript);
    await moderator.goto(paths.staffProposals(locale, DEMONSTRATION));
    await moderator.getByRole('link', { name: title }).click();
    await expect(moderator.locator('main')).toContainText(word.mark);
    await clean(moderator, number);
    await moderator.getByRole('radio', { name: word.publish }).check();
    await moderator.getByRole('button', { name: word.decide }).click();
    await moderator.context().close();

    await page.goto(`${paths.proposals(locale, DEMONSTRATION)}?q=${encodeURIComponent(title)}`);
    await expect(page.locator('main').getByText(word.mark)).toBeVisible();
    await page.getByRole('link', { name: title }).click();
    await expect(page.locator('main').getByText(word.mark)).toBeVisible();
    await clean(page, number);
  },
);
