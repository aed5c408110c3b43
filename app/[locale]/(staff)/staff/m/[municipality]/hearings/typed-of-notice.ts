import { type Day, dayOf, timeOf } from '@/lib/clock';
import { type NoticeContent, TEXT_FIELDS } from '@/lib/hearings/content';

type Typed = Record<string, string[]>;

/** A notice as its form would have been filled in: the mirror of lib/hearings/input.ts. */
export function typedOfNotice(notice: NoticeContent): Typed {
  const typed: Typed = {
    kind: [notice.kind],
    budgetYear: [notice.budgetYear === null ? '' : String(notice.budgetYear)],
    contact: [notice.contact],
    registrationPhone: [notice.registrationPhone],
    ...parts('translationDue', notice.translationDue),
    ...parts('statementDeadline', notice.statementDeadline && dayOf(new Date(notice.statementDeadline))),
    ...parts(
      'registrationDeadline',
      notice.registrationDeadline && dayOf(new Date(notice.registrationDeadline)),
    ),
    registrationTime: [notice.registrationDeadline ? hourOf(new Date(notice.registrationDeadline)) : ''],
  };
  for (const field of TEXT_FIELDS) {
    typed[`${field}Ky`] = [notice[field].ky];
    typed[`${field}Ru`] = [notice[field].ru];
  }
  for (const [index, { heldOn, startsAt, endsAt, venue, settlement }] of notice.sittings.entries()) {
    const at = `sitting-${index + 1}`;
    Object.assign(typed, parts(`${at}-date`, heldOn), {
      [`${at}-startsAt`]: [startsAt ?? ''],
      [`${at}-endsAt`]: [endsAt ?? ''],
      [`${at}-venueKy`]: [venue.ky],
      [`${at}-venueRu`]: [venue.ru],
      [`${at}-settlement`]: [settlement?.id ?? ''],
    });
  }
  for (const { uploadId, title } of notice.materials) {
    typed[`material-${uploadId}-titleKy`] = [title.ky];
    typed[`material-${uploadId}-titleRu`] = [title.ru];
  }
  return typed;
}

/** What stays the same from one hearing of an office to the next. */
export function typedOfOffice(latest: NoticeContent): Typed {
  const {
    organiserKy,
    organiserRu,
    materialsPlaceKy,
    materialsPlaceRu,
    howToSendKy,
    howToSendRu,
    legalBasisKy,
    legalBasisRu,
    contact,
    registrationPhone,
  } = typedOfNotice(latest);
  const kept = {
    organiserKy,
    organiserRu,
    materialsPlaceKy,
    materialsPlaceRu,
    howToSendKy,
    howToSendRu,
    legalBasisKy,
    legalBasisRu,
    contact,
    registrationPhone,
  };
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, value ?? ['']]));
}

function parts(name: string, day: Day | null): Typed {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return { [`${name}-day`]: [date], [`${name}-month`]: [month], [`${name}-year`]: [year] };
}

/** The end of the day is not an hour that anybody typed. */
function hourOf(moment: Date): string {
  const time = timeOf(moment);
  return time === '23:59' ? '' : time;
}
