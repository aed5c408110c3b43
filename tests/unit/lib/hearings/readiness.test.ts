import { describe, expect, it } from 'vitest';
import { endOfDay } from '@/lib/clock';
import type { NoticeContent } from '@/lib/hearings/content';
import { isTranslated, publicationProblems } from '@/lib/hearings/readiness';
import { charterRule, completeContent, NOW, rules } from '@/tests/support/hearings';

const problems = (content: NoticeContent, set = rules(), before?: NoticeContent) =>
  publicationProblems(content, { now: NOW, rules: set, before });
const [SITTING] = completeContent().sittings;
if (!SITTING) throw new Error('the complete notice has a sitting');

describe('a notice before publication', () => {
  it('is ready when it says what, when, where and how', () => {
    expect(problems(completeContent())).toEqual([]);
  });

  it('names every missing field at once, in the order of the form', () => {
    const empty = { ky: '', ru: '' };
    const bare = completeContent({
      title: empty,
      description: empty,
      organiser: empty,
      materialsPlace: empty,
      howToSend: empty,
      contact: '',
      budgetYear: null,
      statementDeadline: null,
      sittings: [{ ...SITTING, heldOn: null, startsAt: null, venue: empty }],
    });
    expect(problems(bare).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'field_missing titleKy',
      'field_missing descriptionKy',
      'field_missing organiserKy',
      'field_missing materialsPlaceKy',
      'field_missing howToSendKy',
      'field_missing budgetYear',
      'field_missing contact',
      'field_missing statementDeadline',
      'field_missing sitting-1-date',
      'field_missing sitting-1-startsAt',
      'field_missing sitting-1-venueKy',
    ]);
  });

  it('asks for the budget year only of a budget', () => {
    expect(problems(completeContent({ kind: 'tariff', budgetYear: null }))).toEqual([]);
  });

  it('needs both languages of everything that is said', () => {
    const oneSided = completeContent({ title: { ky: 'Тема', ru: '' }, legalBasis: { ky: '', ru: 'Устав' } });
    expect(problems(oneSided)).toEqual([
      { code: 'translation_missing', field: 'titleRu' },
      { code: 'translation_missing', field: 'legalBasisKy' },
    ]);
    expect(isTranslated(oneSided)).toBe(false);
  });

  it('may go out in one language with a day until which the other follows', () => {
    const oneSided = completeContent({ title: { ky: 'Тема', ru: '' }, translationDue: '2026-11-25' });
    expect(problems(oneSided)).toEqual([]);
    expect(problems({ ...oneSided, translationDue: '2026-11-19' })).toEqual([
      { code: 'translation_date_past', field: 'translationDue' },
    ]);
  });

  it('refuses a day or an hour that has passed', () => {
    expect(problems(completeContent({ sittings: [{ ...SITTING, heldOn: '2026-11-19' }] }))).toContainEqual({
      code: 'date_past',
      field: 'sitting-1-date',
    });
    expect(
      problems(completeContent({ sittings: [{ ...SITTING, heldOn: '2026-11-20', startsAt: '09:59' }] })),
    ).toContainEqual({ code: 'date_past', field: 'sitting-1-date' });
    expect(
      problems(completeContent({ sittings: [{ ...SITTING, heldOn: '2026-11-20', startsAt: '10:01' }] })),
    ).toEqual([]);
  });

  it('keeps the notice period of the charter to the day', () => {
    const set = rules(charterRule('hearing.notice_min', 20));
    expect(problems(completeContent(), set)).toEqual([]);
    expect(problems(completeContent({ sittings: [{ ...SITTING, heldOn: '2026-12-09' }] }), set)).toEqual([
      { code: 'notice_too_short', field: 'sitting-1-date' },
    ]);
  });

  it('looks at each sitting', () => {
    const content = completeContent({ sittings: [SITTING, { ...SITTING, heldOn: '2026-11-21' }] });
    expect(problems(content, rules(charterRule('hearing.notice_min', 7)))).toEqual([
      { code: 'notice_too_short', field: 'sitting-2-date' },
    ]);
  });

  it('refuses deadlines that help nobody', () => {
    expect(problems(completeContent({ statementDeadline: endOfDay('2026-11-19').toISOString() }))).toEqual([
      { code: 'deadline_past', field: 'statementDeadline' },
    ]);
    expect(problems(completeContent({ registrationDeadline: endOfDay('2026-12-11').toISOString() }))).toEqual(
      [{ code: 'registration_late', field: 'registrationDeadline' }],
    );
  });
});

describe('a published notice that is changed', () => {
  const set = rules(charterRule('hearing.notice_min', 20));
  const before = completeContent({ sittings: [{ ...SITTING, heldOn: '2026-11-25' }] });

  it('may get another place at any time', () => {
    const moved = completeContent({
      sittings: [{ ...SITTING, heldOn: '2026-11-25', venue: { ky: 'Мектеп', ru: 'Школа' } }],
    });
    expect(problems(moved, set, before)).toEqual([]);
  });

  it('keeps the notice period again when its day moves', () => {
    const moved = completeContent({ sittings: [{ ...SITTING, heldOn: '2026-11-26' }] });
    expect(problems(moved, set, before)).toEqual([{ code: 'notice_too_short', field: 'sitting-1-date' }]);
  });

  it('is not held up by a deadline that has passed since', () => {
    const old = completeContent({ statementDeadline: endOfDay('2026-11-18').toISOString() });
    expect(problems({ ...old, contact: '0312' }, rules(), old)).toEqual([]);
  });
});
