import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CancelSchema, HearingFormSchema, MAX_SITTINGS } from '@/lib/hearings/input';
import { readForm } from '@/lib/http/form';

const ATTEMPT = randomUUID();

function read(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    attempt: ATTEMPT,
    kind: 'tariff',
    titleKy: 'Тариф',
    ...fields,
  }))
    form.append(name, value);
  return readForm(HearingFormSchema, form);
}

function errors(fields: Record<string, string>): Record<string, string> {
  const result = read(fields);
  if (result.ok) throw new Error('the form was accepted');
  return Object.fromEntries(Object.entries(result.state.errors).map(([field, { code }]) => [field, code]));
}

function notice(fields: Record<string, string>) {
  const result = read(fields);
  if (!result.ok) throw new Error(JSON.stringify(result.state.errors));
  return result.value.notice;
}

describe('the form of a hearing', () => {
  it('accepts a draft that has no more than a kind and a title', () => {
    const { sittings, statementDeadline, budgetYear } = notice({});
    expect(sittings).toHaveLength(1);
    expect([statementDeadline, budgetYear]).toEqual([null, null]);
  });

  it('asks for a kind of its own list and a title in one language', () => {
    expect(errors({ kind: 'meeting', titleKy: '' })).toEqual({ kind: 'choose' });
    expect(errors({ titleKy: ' \u200b ' })).toEqual({ titleKy: 'required' });
    expect(notice({ titleKy: '', titleRu: 'Тариф' }).title).toEqual({ ky: '', ru: 'Тариф' });
  });

  it('reads days in parts and hours as people type them', () => {
    const { sittings } = notice({
      'sitting-1-date-day': '5',
      'sitting-1-date-month': '3',
      'sitting-1-date-year': '2027',
      'sitting-1-startsAt': '9.05',
      'sitting-1-endsAt': '10:30',
    });
    expect(sittings[0]).toMatchObject({ heldOn: '2027-03-05', startsAt: '09:05', endsAt: '10:30' });
  });

  it.each([
    ['31', '2', '2027'],
    ['29', '2', '2027'],
    ['1', '13', '2027'],
    ['1', '1', '27'],
    ['', '1', '2027'],
    ['x', 'y', 'z'],
  ])('refuses the day %s.%s.%s', (day, month, year) => {
    expect(
      errors({
        'statementDeadline-day': day,
        'statementDeadline-month': month,
        'statementDeadline-year': year,
      }),
    ).toEqual({ statementDeadline: 'not_a_date' });
  });

  it('knows 29 February of a leap year', () => {
    expect(
      notice({ 'translationDue-day': '29', 'translationDue-month': '2', 'translationDue-year': '2028' })
        .translationDue,
    ).toBe('2028-02-29');
  });

  it.each(['24:00', '12:60', 'эртең менен', '9'])('refuses the hour "%s"', (time) => {
    expect(errors({ 'sitting-1-startsAt': time })).toEqual({ 'sitting-1-startsAt': 'not_a_time' });
  });

  it('refuses an end before the beginning', () => {
    expect(errors({ 'sitting-1-startsAt': '15:00', 'sitting-1-endsAt': '14:00' })).toEqual({
      'sitting-1-endsAt': 'does_not_fit',
    });
  });

  it('lets a deadline include the whole of its day in Bishkek, unless an hour is given', () => {
    const day = {
      'registrationDeadline-day': '9',
      'registrationDeadline-month': '12',
      'registrationDeadline-year': '2026',
    };
    expect(notice(day).registrationDeadline).toBe('2026-12-09T17:59:59.999Z');
    expect(notice({ ...day, registrationTime: '18:00' }).registrationDeadline).toBe(
      '2026-12-09T12:00:00.000Z',
    );
  });

  it('drops blocks for sittings that stayed empty, and has no more than its limit', () => {
    expect(notice({ sittingCount: '3', 'sitting-3-venueKy': 'Клуб' }).sittings).toHaveLength(2);
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`sitting-${index + 1}-venueKy`, 'Клуб']),
    );
    expect(notice({ ...many, sittingCount: '20' }).sittings).toHaveLength(MAX_SITTINGS);
  });

  it('counts characters as people do, and tells the limit', () => {
    const result = read({ titleRu: '👨‍👩‍👧'.repeat(201) });
    expect(result.ok ? null : result.state.errors.titleRu).toEqual({ code: 'too_long', limit: 200 });
    expect(notice({ titleRu: '👨‍👩‍👧'.repeat(200) }).title.ru).toHaveLength(1600);
  });

  it('keeps everything that was typed', () => {
    const result = read({ 'sitting-1-startsAt': 'кечинде', titleRu: '<b>' });
    expect(result.ok ? null : result.state.typed).toMatchObject({
      'sitting-1-startsAt': ['кечинде'],
      titleRu: ['<b>'],
    });
  });

  it('cleans direction marks and look-alike letters', () => {
    expect(notice({ titleKy: '\u202eТаӊда  өтөт' }).title.ky).toBe('Таңда өтөт');
  });

  it('takes off the files that are marked, and only those', () => {
    const [kept, gone] = [randomUUID(), randomUUID()];
    const result = read({
      [`material-${kept}-titleKy`]: 'Долбоор',
      [`material-${kept}-titleRu`]: 'Проект',
      [`material-${gone}-titleKy`]: 'Эски',
      [`material-${gone}-titleRu`]: 'Старое',
      [`material-${gone}-remove`]: 'yes',
    });
    expect(result.ok && result.value.materials).toEqual([
      { uploadId: kept, title: { ky: 'Долбоор', ru: 'Проект' } },
    ]);
  });
});

describe('the form of a cancellation', () => {
  it('needs the reason in both languages', () => {
    const form = new FormData();
    form.append('attempt', ATTEMPT);
    form.append('reasonKy', 'Жол жабык');
    const result = readForm(CancelSchema, form);
    expect(result.ok ? null : result.state.errors).toEqual({ reasonRu: { code: 'required' } });
  });
});
