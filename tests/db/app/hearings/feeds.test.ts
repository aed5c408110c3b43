import ical from 'node-ical';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET as event } from '@/app/[locale]/(public)/m/[municipality]/hearings/[hearing]/event.ics/route';
import { GET as feed } from '@/app/[locale]/(public)/m/[municipality]/hearings/calendar.ics/route';
import { GET as short } from '@/app/h/[number]/route';
import { testDatabase } from '@/tests/support/database';
import { completeForm, makeHearing, makeMunicipality, staffOf } from '@/tests/support/hearings';

/** What Next turns into 404. */
const NOT_FOUND = /NEXT_HTTP_ERROR_FALLBACK;404/;
const CRAFTED = 'Клуб, "чоң"; зал\\: BEGIN:VEVENT';
const { sql } = testDatabase();
let announced: { hearingId: string };
let draft: { hearingId: string };

const request = new Request('http://localhost/');
const feedOf = (municipality: string, locale = 'ky') =>
  feed(request, { params: Promise.resolve({ locale, municipality }) });
const eventOf = (hearing: string) =>
  event(request, { params: Promise.resolve({ locale: 'ru', municipality: 'feeds', hearing }) });
const shortOf = (number: string, language = 'ky') =>
  short(new Request('http://localhost/', { headers: { 'accept-language': language } }), {
    params: Promise.resolve({ number }),
  });

beforeAll(async () => {
  const { id } = await makeMunicipality('feeds');
  const secretary = staffOf(id, 'secretary');
  const form = completeForm();
  for (const sitting of form.notice.sittings) sitting.venue = { ky: CRAFTED, ru: CRAFTED };
  announced = await makeHearing(secretary, id, { published: true, form });
  draft = await makeHearing(secretary, id, {
    form: completeForm({ title: { ky: 'Жашыруун', ru: 'Тайное' } }),
  });
});

describe('the calendar feed', () => {
  it('is read by a calendar program, in the language of its address, with crafted texts unharmed', async () => {
    for (const [locale, title] of [
      ['ky', '2027-жылдын бюджетинин долбоору'],
      ['ru', 'Проект бюджета на 2027 год'],
    ] as const) {
      const answer = await feedOf('feeds', locale);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const events = Object.values(ical.sync.parseICS(await answer.text())).flatMap((part) =>
        part?.type === 'VEVENT' ? [part] : [],
      );
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({ summary: title, location: CRAFTED, status: 'CONFIRMED' });
      expect(events[0]?.start.toISOString()).toBe('2026-12-10T08:00:00.000Z');
    }
  });

  it('of the fictitious municipality says so of itself and in each entry; others do not', async () => {
    expect(await (await feedOf('feeds', 'ru')).text()).not.toContain('вымышленные');
    await sql(`UPDATE unit SET fictitious = true WHERE slug = 'feeds'`);
    const unfolded = async (answer: Response) => (await answer.text()).replaceAll('\r\n ', '');
    for (const file of [
      await unfolded(await feedOf('feeds', 'ru')),
      await unfolded(await eventOf(announced.hearingId)),
    ]) {
      expect(file).toMatch(/^X-WR-CALDESC:Образец: этот муниципалитет.*вымышленные/m);
      expect(file).toMatch(/^DESCRIPTION:Образец: этот муниципалитет/m);
    }
    await sql(`UPDATE unit SET fictitious = false WHERE slug = 'feeds'`);
  });

  it('says nothing of drafts', async () => {
    expect(await (await feedOf('feeds', 'ru')).text()).not.toContain('Тайное');
  });

  it('is not found for an unknown municipality', async () => {
    await expect(feedOf('no-such-place')).rejects.toThrow(NOT_FOUND);
  });
});

describe('one hearing for the own calendar', () => {
  it('has the same name as in the feed, so that the feed updates it', async () => {
    const uid = /UID:(\S+)/.exec(await (await eventOf(announced.hearingId)).text())?.[1];
    expect(uid).toBe(`hearing-${announced.hearingId}-1@ashar`);
    expect(await (await feedOf('feeds')).text()).toContain(`UID:${uid}`);
  });

  it('is not found for a draft and for nonsense', async () => {
    await expect(eventOf(draft.hearingId)).rejects.toThrow(NOT_FOUND);
    await expect(eventOf('nonsense')).rejects.toThrow(NOT_FOUND);
  });
});

describe('the short address of a poster', () => {
  const numberOf = async (id: string) =>
    String((await sql<{ number: number }>('SELECT number FROM hearing WHERE id = $1', [id]))[0]?.number);

  it('leads to the hearing, in Kyrgyz unless the browser prefers Russian', async () => {
    const number = await numberOf(announced.hearingId);
    expect((await shortOf(number)).headers.get('location')).toBe(
      `/ky/m/feeds/hearings/${announced.hearingId}`,
    );
    const russian = await shortOf(number, 'ru-RU,ru;q=0.9');
    expect([russian.status, russian.headers.get('location')]).toEqual([
      302,
      `/ru/m/feeds/hearings/${announced.hearingId}`,
    ]);
  });

  it.each(['0', '-1', '01', '1e3', 'x', '99999999999999', '999999'])(
    'is not found for "%s"',
    async (number) => {
      expect((await shortOf(number)).status).toBe(404);
    },
  );

  it('is not found for a draft', async () => {
    expect((await shortOf(await numberOf(draft.hearingId))).status).toBe(404);
  });
});
