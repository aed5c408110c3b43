import { dayOf, endOfDay, momentOf } from '@/lib/clock';
import { type NoticeContent, type NoticeTexts, TEXT_FIELDS, type TextField } from './content';
import { isBudgetKind } from './kinds';
import { earliestSitting, firstDayOf, type HearingRules } from './timeline';

/** What keeps a notice from being published, and the field of the form where it is put right. Pure. */
export const PROBLEM_CODES = [
  'field_missing',
  'translation_missing',
  'translation_date_past',
  'date_past',
  'notice_too_short',
  'registration_late',
  'deadline_past',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
export type Problem = { code: ProblemCode; field: string };

/** Domain, Public hearings: a notice without these leaves the resident at a loss. The rest may stay empty. */
const NEEDED: readonly TextField[] = ['title', 'description', 'organiser', 'materialsPlace', 'howToSend'];

type When = {
  now: Date;
  rules: HearingRules /** The notice as it stands, when a published one is changed. */;
  before?: NoticeContent;
};

/** Everything at once, in the order of the form. An empty list: it may be published. */
export function publicationProblems(notice: NoticeContent, when: When): Problem[] {
  return [
    ...subjectProblems(notice, when),
    ...sittingProblems(notice, when),
    ...deadlineProblems(notice, when),
    ...languageProblems(notice, when),
  ];
}

/** A notice in one language only is published with a day until which the translation follows. */
export function isTranslated(notice: NoticeContent): boolean {
  return bilingualParts(notice).every(({ texts }) => Boolean(texts.ky) === Boolean(texts.ru));
}

function subjectProblems(notice: NoticeContent, _: When): Problem[] {
  const missing = NEEDED.filter((field) => !notice[field].ky && !notice[field].ru).map(
    (field) => `${field}Ky`,
  );
  if (isBudgetKind(notice.kind) && notice.budgetYear === null) missing.push('budgetYear');
  if (!notice.contact) missing.push('contact');
  if (notice.statementDeadline === null) missing.push('statementDeadline');
  return missing.map((field) => ({ code: 'field_missing', field }));
}

function sittingProblems(notice: NoticeContent, { now, rules, before }: When): Problem[] {
  const today = dayOf(now);
  const earliest = earliestSitting(rules, today).day;
  return notice.sittings.flatMap((sitting, index): Problem[] => {
    const at = `sitting-${index + 1}`;
    const problems: Problem[] = [];
    if (!sitting.heldOn) problems.push({ code: 'field_missing', field: `${at}-date` });
    if (!sitting.startsAt) problems.push({ code: 'field_missing', field: `${at}-startsAt` });
    if (!sitting.venue.ky && !sitting.venue.ru)
      problems.push({ code: 'field_missing', field: `${at}-venueKy` });
    if (!sitting.heldOn || isUnmoved(sitting, before?.sittings[index])) return problems;
    if (momentOf(sitting.heldOn, sitting.startsAt ?? '23:59') <= now)
      problems.push({ code: 'date_past', field: `${at}-date` });
    else if (earliest !== null && sitting.heldOn < earliest)
      problems.push({ code: 'notice_too_short', field: `${at}-date` });
    return problems;
  });
}

type Sitting = NoticeContent['sittings'][number];

/** A sitting whose day was lawful when it was published stays lawful when only its place changes. */
function isUnmoved(sitting: Sitting, before: Sitting | undefined): boolean {
  return before !== undefined && before.heldOn === sitting.heldOn && before.startsAt === sitting.startsAt;
}

function deadlineProblems(notice: NoticeContent, { now, before }: When): Problem[] {
  const problems: Problem[] = [];
  const { registrationDeadline, statementDeadline } = notice;
  if (
    statementDeadline &&
    statementDeadline !== before?.statementDeadline &&
    new Date(statementDeadline) <= now
  ) {
    problems.push({ code: 'deadline_past', field: 'statementDeadline' });
  }
  if (registrationDeadline && registrationDeadline !== before?.registrationDeadline) {
    const first = firstDayOf(notice);
    if (new Date(registrationDeadline) <= now)
      problems.push({ code: 'deadline_past', field: 'registrationDeadline' });
    else if (first !== null && new Date(registrationDeadline) > endOfDay(first))
      problems.push({ code: 'registration_late', field: 'registrationDeadline' });
  }
  return problems;
}

function languageProblems(notice: NoticeContent, { now }: When): Problem[] {
  const oneSided = bilingualParts(notice).filter(({ texts }) => Boolean(texts.ky) !== Boolean(texts.ru));
  if (oneSided.length === 0) return [];
  if (notice.translationDue === null) {
    return oneSided.map(({ name, texts }) => ({
      code: 'translation_missing',
      field: `${name}${texts.ky ? 'Ru' : 'Ky'}`,
    }));
  }
  return notice.translationDue < dayOf(now)
    ? [{ code: 'translation_date_past', field: 'translationDue' }]
    : [];
}

function bilingualParts(notice: NoticeContent): { name: string; texts: NoticeTexts }[] {
  return [
    ...TEXT_FIELDS.map((field) => ({ name: field as string, texts: notice[field] })),
    ...notice.sittings.map(({ venue }, index) => ({ name: `sitting-${index + 1}-venue`, texts: venue })),
    ...notice.materials.map(({ uploadId, title }) => ({ name: `material-${uploadId}-title`, texts: title })),
  ];
}
