import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import ical from 'node-ical';
import { addDays, dayOf } from '@/lib/clock';
import { otherLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { PDF } from '@/tests/support/files';
import { axeClean, journey, test } from '@/tests/support/journey';
import { openAs } from '@/tests/support/open-as';
import { DEMONSTRATION } from '@/tests/support/propose';
import { staff } from '@/tests/support/sign-in';

const words = {
  ky: {
    newHearing: 'Жаңы угуу',
    save: 'Каралама катары сактоо',
    saved: 'Каралама сакталды',
    missing: 'Жарыялоого чейин толуктаңыз',
    ready: 'Кулактандыруу жарыялоого даяр',
    edit: 'Түзөтүү',
    preview: 'Алдын ала көрүү',
    publish: 'Жарыялоо',
    now: 'Азыр жарыялоо',
    published: 'Угуу жарыяланды',
    errors: /^\d+ ката – Жаңы угуу/,
    change: 'Кулактандырууну өзгөртүү',
    saveChange: 'Өзгөрүүнү жарыялоо',
    changed: 'Кулактандыруу өзгөрдү',
    place: 'Айылдык китепкана',
    note: 'Клуб оңдолууда',
    cancel: 'Угууну жокко чыгаруу',
    cancelled: 'Угуу жокко чыгарылды',
    reason: 'Жол жабык',
    off: 'УГУУ ЖОККО ЧЫГАРЫЛДЫ',
    tooEarly: 'Бул күн өтө эрте',
    howToSend: 'Айыл өкмөтүнүн 5-бөлмөсүнө',
  },
  ru: {
    newHearing: 'Новые слушания',
    save: 'Сохранить черновик',
    saved: 'Черновик сохранён',
    missing: 'Дополните до публикации',
    ready: 'Объявление готово к публикации',
    edit: 'Изменить',
    preview: 'Предпросмотр',
    publish: 'Опубликовать',
    now: 'Опубликовать сейчас',
    published: 'Слушания опубликованы',
    errors: /^\d+ ошиб(ка|ки|ок) – Новые слушания/,
    change: 'Изменить объявление',
    saveChange: 'Опубликовать изменение',
    changed: 'Объявление изменено',
    place: 'Сельская библиотека',
    note: 'Клуб на ремонте',
    cancel: 'Отменить слушания',
    cancelled: 'Слушания отменены',
    reason: 'Дорога закрыта',
    off: 'СЛУШАНИЯ ОТМЕНЕНЫ',
    tooEarly: 'Этот день слишком ранний',
    howToSend: 'В кабинет 5 айыл окмоту',
  },
};

journey(
  'The secretary announces a hearing, moves it to another place and calls it off; residents see each step',
  async (page, { locale, withScript }) => {
    test.setTimeout(300_000);
    const word = words[locale];
    const mark = randomUUID().slice(0, 8);
    const title = { ky: `Жайыт акысы ${mark}`, ru: `Плата за пастбища ${mark}` };
    const desk = await deskOf(page, withScript);
    const work = desk.locator('main');
    const main = page.locator('main');

    // A draft with a mistake comes back with everything typed.
    await desk.goto(paths.staffHearings(locale, DEMONSTRATION));
    await axeClean(desk);
    await work.getByRole('link', { name: word.newHearing }).click();
    await expect(desk.locator('[name=titleKy]')).toBeVisible();
    await axeClean(desk);
    await fill(desk, { titleKy: title.ky, 'sitting-1-startsAt': '25:00' });
    await work.getByRole('button', { name: word.save }).last().click();
    await expect(desk.locator('#error-summary')).toBeFocused();
    await expect(desk).toHaveTitle(word.errors);
    await expect(desk.locator('[name=titleKy]')).toHaveValue(title.ky);
    await axeClean(desk);

    // Half a draft is saved and says what it lacks.
    await desk.locator('[name=kind][value=tariff]').check();
    await fill(desk, { 'sitting-1-startsAt': '14:00' });
    await work.getByRole('button', { name: word.save }).last().click();
    await expect(work.getByText(word.saved)).toBeVisible();
    await expect(work.getByText(word.missing)).toBeVisible();
    await axeClean(desk);
    const id = new URL(desk.url()).pathname.split('/').at(-1) ?? '';
    for (const path of [
      paths.hearing(locale, DEMONSTRATION, id),
      paths.hearingNotice(locale, DEMONSTRATION, id),
      paths.hearingEvent(locale, DEMONSTRATION, id),
    ]) {
      expect((await page.context().request.get(path)).status(), path).toBe(404);
    }

    // Completed in both languages, with a document; a day against the charter is refused when it is to be published.
    await work.getByRole('link', { name: word.edit, exact: true }).click();
    await expect(desk.locator('[name=titleKy]')).toHaveValue(title.ky);
    await fill(desk, completeNotice(title));
    await fillDay(desk, 'sitting-1-date', 3);
    await fillDay(desk, 'statementDeadline', 2);
    await desk
      .locator('[name=files]')
      .setInputFiles({ name: 'долбоор.pdf', mimeType: 'application/pdf', buffer: PDF });
    await work.getByRole('button', { name: word.save }).last().click();
    await expect(work.getByText(word.missing)).toBeVisible();
    await desk.goto(paths.staffPublishHearing(locale, DEMONSTRATION, id));
    await expect(work.getByText(word.tooEarly)).toBeVisible();
    await expect(work.locator('.notice-basis')).toContainText('14');
    await axeClean(desk);
    await desk.goto(paths.staffEditHearing(locale, DEMONSTRATION, id));
    await fillDay(desk, 'sitting-1-date', 25);
    await fillDay(desk, 'statementDeadline', 24);
    await work.getByRole('button', { name: word.save }).last().click();
    await expect(work.getByText(word.ready)).toBeVisible();

    // Seen before it goes out, then published by one button.
    await work.getByRole('link', { name: word.preview }).click();
    await expect(work.getByRole('heading', { level: 1, name: title[locale] })).toBeVisible();
    await axeClean(desk);
    const file = await work.locator('a[href^="/files/"]').getAttribute('href');
    expect((await page.context().request.get(file ?? '')).status()).toBe(404);
    await desk.goto(paths.staffPublishHearing(locale, DEMONSTRATION, id));
    await axeClean(desk);
    await work.getByRole('button', { name: word.now }).click();
    await expect(work.getByText(word.published).first()).toBeVisible();
    await axeClean(desk);

    // A resident finds it on the municipality's list, reads its page, opens the document, takes it into the calendar, prints the notice.
    await page.goto(paths.hearings(locale, DEMONSTRATION));
    await axeClean(page);
    await main.getByRole('link', { name: title[locale] }).click();
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(title[locale]);
    await expect(main.getByText(word.howToSend, { exact: true })).toBeVisible();
    await axeClean(page);
    expect((await page.context().request.get(file ?? '')).status()).toBe(200);
    expect((await eventOf(page, paths.hearingsCalendar(locale, DEMONSTRATION), id)).summary).toBe(
      title[locale],
    );
    await page.goto(paths.hearingNotice(locale, DEMONSTRATION, id));
    await expect(main.getByText(title.ky)).toBeVisible();
    await expect(main.getByText(title.ru)).toBeVisible();
    await expect(main.locator('.qr-code')).toBeVisible();
    await axeClean(page);
    const short = (await main.locator('.notice-sheet-address').textContent()) ?? '';
    const redirect = await page
      .context()
      .request.get(new URL(short.slice(short.indexOf('/')), page.url()).href, {
        maxRedirects: 0,
        headers: { 'accept-language': locale },
      });
    expect(redirect.headers().location).toBe(paths.hearing(locale, DEMONSTRATION, id));
    await page.goto(paths.hearing(otherLocale(locale), DEMONSTRATION, id));
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(title[otherLocale(locale)]);

    // The hall is closed: another place, with a note.
    await desk.goto(paths.staffEditHearing(locale, DEMONSTRATION, id));
    await fill(desk, { 'sitting-1-venueKy': words.ky.place, 'sitting-1-venueRu': words.ru.place });
    await work.getByRole('button', { name: word.saveChange }).last().click();
    await expect(desk.locator('#error-summary')).toBeFocused();
    await expect(desk.locator('[name=sitting-1-venueKy]')).toHaveValue(words.ky.place);
    await axeClean(desk);
    await fill(desk, { noteKy: words.ky.note, noteRu: words.ru.note });
    await work.getByRole('button', { name: word.saveChange }).last().click();
    await expect(desk.locator('[name=noteKy]')).toHaveCount(0);
    await page.goto(paths.hearing(locale, DEMONSTRATION, id));
    await expect(main.getByText(word.changed)).toBeVisible();
    await expect(main.getByText(word.note).first()).toBeVisible();
    await expect(main.locator('ins').getByText(word.place)).toBeVisible();
    await axeClean(page);
    expect(await eventOf(page, paths.hearingsCalendar(locale, DEMONSTRATION), id)).toMatchObject({
      location: word.place,
      status: 'CONFIRMED',
    });

    // Called off, with the reason.
    await desk.goto(paths.staffHearing(locale, DEMONSTRATION, id));
    await work.getByRole('link', { name: word.cancel }).click();
    await expect(desk.locator('[name=reasonKy]')).toBeVisible();
    await axeClean(desk);
    await work.getByRole('button', { name: word.cancel }).click();
    await expect(desk.locator('#error-summary')).toBeFocused();
    await fill(desk, { reasonKy: words.ky.reason, reasonRu: words.ru.reason });
    await work.getByRole('button', { name: word.cancel }).click();
    await expect(work.getByText(word.cancelled).first()).toBeVisible();
    await axeClean(desk);
    await page.goto(paths.hearing(locale, DEMONSTRATION, id));
    await expect(main.getByText(word.cancelled).first()).toBeVisible();
    await expect(main.getByText(word.reason).first()).toBeVisible();
    await axeClean(page);
    expect(await eventOf(page, paths.hearingsCalendar(locale, DEMONSTRATION), id)).toMatchObject({
      status: 'CANCELLED',
    });
    await page.goto(paths.hearingNotice(locale, DEMONSTRATION, id));
    await expect(main.getByText(words.ky.off)).toBeVisible();
    await expect(main.getByText(words.ru.off)).toBeVisible();
    await axeClean(page);

    // The office has its letter.
    await expect(async () => {
      const outbox = await (await page.context().request.get(paths.outbox())).text();
      expect(outbox.includes(title.ky) || outbox.includes(title.ru)).toBe(true);
    }).toPass({ timeout: 20_000 });
    await desk.context().close();
  },
);

/** Needs no script and no second run of each: what strangers get from the staff's addresses. */
test('a draft and the staff pages are not there for somebody without a role', async ({ page }) => {
  await page.goto(paths.staffHearings('ky', DEMONSTRATION));
  await expect(page).toHaveURL(/\/ky\/sign-in\?to=/);
  const nowhere = await page.goto(paths.hearing('ky', DEMONSTRATION, randomUUID()));
  expect(nowhere?.status()).toBe(404);
});

async function deskOf(page: Page, withScript: boolean): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  return openAs(staff.secretary, {
    browser,
    baseURL: process.env.ASHAR_E2E_ADDRESS ?? 'http://localhost:3000',
    withScript,
    viewport: page.viewportSize(),
  });
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
}

async function fillDay(page: Page, name: string, daysFromNow: number): Promise<void> {
  const [year = '', month = '', day = ''] = addDays(dayOf(new Date()), daysFromNow).split('-');
  await fill(page, { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
}

function completeNotice(title: { ky: string; ru: string }): Record<string, string> {
  return {
    titleKy: title.ky,
    titleRu: title.ru,
    descriptionKy: 'Жайыт пайдалануу акысынын жаңы өлчөмү.',
    descriptionRu: 'Новый размер платы за пользование пастбищами.',
    'sitting-1-venueKy': 'Айылдык клуб',
    'sitting-1-venueRu': 'Сельский клуб',
    howToSendKy: words.ky.howToSend,
    howToSendRu: words.ru.howToSend,
    materialsPlaceKy: '2-бөлмө',
    materialsPlaceRu: 'Кабинет 2',
    organiserKy: 'Айыл өкмөтү',
    organiserRu: 'Айыл окмоту',
    legalBasisKy: 'Жергиликтүү жамааттын уставы',
    legalBasisRu: 'Устав местного сообщества',
    contact: '+996 000 000000',
  };
}

/** The entry of a hearing in a feed, as a calendar program reads it. */
async function eventOf(page: Page, feed: string, id: string) {
  const text = await (await page.context().request.get(feed)).text();
  const event = Object.values(ical.sync.parseICS(text)).find(
    (part) => part?.type === 'VEVENT' && String(part.uid).includes(id),
  );
  if (event?.type !== 'VEVENT') throw new Error(`no entry of ${id} in ${feed}`);
  return { summary: event.summary, location: event.location, status: event.status };
}
