import { expect } from '@playwright/test';
import { paths } from '@/lib/paths';
import { axeClean, journey, test } from '@/tests/support/journey';
import { openAs } from '@/tests/support/open-as';
import {
  DEMONSTRATION,
  fillProposal,
  residentBeforeForm,
  sendProposal,
  uniqueTitle,
} from '@/tests/support/propose';
import { staff } from '@/tests/support/sign-in';

const words = {
  ky: {
    accepted: 'Сунушуңуз кабыл алынды',
    giveBack: 'Толуктоого кайтаруу',
    publish: 'Жарыялоо',
    decide: 'Чечимди сактоо',
    saved: 'Чечим сакталды',
    late: 'Сиздики сакталган жок',
    unsaved: 'Сиз жазган, сакталбаган сөздөр',
    complete: 'Сунушту толуктоо',
    sentAgain: 'Толукталган сунуш кайра текшерүүгө жөнөтүлдү',
  },
  ru: {
    accepted: 'Ваше предложение принято',
    giveBack: 'Вернуть на доработку',
    publish: 'Опубликовать',
    decide: 'Сохранить решение',
    saved: 'Решение сохранено',
    late: 'Ваше не сохранено',
    unsaved: 'Ваши слова, которые не сохранены',
    complete: 'Доработать предложение',
    sentAgain: 'Доработанное предложение отправлено на проверку',
  },
};

journey(
  'Two reviewers decide at once, the second is told; Nurlan completes what was returned',
  async (page, { locale, withScript }) => {
    test.setTimeout(240_000);
    const word = words[locale];
    const main = page.locator('main');
    const title = uniqueTitle();
    // The author wrote in this language, so the answer must be in it.
    const wordsToAuthor = locale === 'ky' ? '[name=textKy]' : '[name=textRu]';
    await residentBeforeForm(page, locale);
    await fillProposal(page, title);
    await sendProposal(page);
    await expect(main.getByText(word.accepted)).toBeVisible();
    const mine = new URL(page.url()).pathname;

    // Two of the office have the proposal before them.
    const browser = page.context().browser();
    if (!browser) throw new Error('no browser');
    const opening = {
      browser,
      baseURL: new URL(page.url()).origin,
      withScript,
      viewport: page.viewportSize(),
    };
    const first = await openAs(staff.moderator, opening);
    const second = await openAs(staff.secretary, opening);
    for (const desk of [first, second]) {
      await desk.goto(paths.staffProposals(locale, DEMONSTRATION));
      await desk.getByRole('link', { name: title }).click();
      await desk.getByRole('radio', { name: word.giveBack }).check();
      await desk.locator('[name=reason]').selectOption('incomplete');
      await desk.locator(wordsToAuthor).fill('Сметаны тактаңыз.');
    }
    await first.getByRole('button', { name: word.decide }).click();
    await expect(first.getByText(word.saved)).toBeVisible();

    // The second one is told that it was not stored, and keeps the words.
    await second.getByRole('radio', { name: word.publish }).check();
    await second.locator(wordsToAuthor).fill('Экинчи кызматкердин сөздөрү.');
    await second.getByRole('button', { name: word.decide }).click();
    await expect(second.locator('#error-summary')).toContainText(word.late);
    if (withScript) await expect(second.locator(wordsToAuthor)).toHaveValue('Экинчи кызматкердин сөздөрү.');
    else await expect(second.getByText('Экинчи кызматкердин сөздөрү.')).toBeVisible();
    await axeClean(second);
    for (const desk of [first, second]) await desk.context().close();

    // The author reads why, changes it and sends it again; what was written before is still there.
    await page.goto(mine);
    await expect(main.getByText('Сметаны тактаңыз.')).toBeVisible();
    await main.getByRole('link', { name: word.complete }).click();
    await expect(page.locator('[name=title]')).toHaveValue(title);
    await expect(page.locator('[name="items.1.name"]')).toHaveValue('Зым');
    await axeClean(page);
    await page.locator('[name="items.1.price"]').fill('250');
    await sendProposal(page);
    await expect(main.getByText(word.sentAgain)).toBeVisible();
    await axeClean(page);
  },
);
