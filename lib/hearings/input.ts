import { z } from 'zod';
import { type Day, endOfDay, isDay, momentOf } from '@/lib/clock';
import { cleanLine, cleanLines, countCharacters } from '@/lib/text';
import { type NoticeTexts, type SittingContent, TEXT_FIELDS, type TextField } from './content';
import { ANNOUNCED_KINDS, type AnnouncedKind } from './kinds';

export const MAX_SITTINGS = 6;
export const MAX_MATERIALS = 10;
export const CONTACT_LIMIT = 300;
export const PHONE_LIMIT = 60;
export const REASON_LIMIT = 1000;

/** How many characters each text may have, in each language. */
export const TEXT_LIMITS: Record<TextField, number> = {
  title: 200,
  description: 5000,
  organiser: 200,
  initiator: 200,
  legalBasis: 500,
  materialsPlace: 300,
  howToSend: 500,
};
export const VENUE_LIMIT = 200;
export const MATERIAL_TITLE_LIMIT = 200;
const LINES: readonly TextField[] = ['description', 'legalBasis', 'howToSend'];

export type SittingInput = Omit<SittingContent, 'settlement'> & { settlementId: string | null };

/** A notice as the office writes it. A draft may lack almost everything; what publishing needs is in readiness.ts. */
export type NoticeInput = Record<TextField, NoticeTexts> & {
  kind: AnnouncedKind;
  budgetYear: number | null;
  contact: string;
  registrationPhone: string;
  registrationDeadline: string | null;
  statementDeadline: string | null;
  translationDue: Day | null;
  sittings: SittingInput[];
};

/** Files kept from before, with their titles; those not named are taken off the notice. */
export type MaterialInput = { uploadId: string; title: NoticeTexts };

export type HearingForm = {
  attempt: string;
  /** What the page had seen when it was made: time of the last change, or number of the last version. */
  seen: string;
  notice: NoticeInput;
  materials: MaterialInput[];
};

type Raw = Record<string, unknown>;
type Problem = (path: string, code: string, limit?: number) => void;

/** One notice from the flat names of its form: `titleKy`, `sitting-1-date-day`, `material-<id>-titleRu` … */
export const HearingFormSchema = z
  .looseObject({
    attempt: z.uuid(),
    seen: z.string().default(''),
    kind: z.enum(ANNOUNCED_KINDS, { message: 'choose' }),
  })
  .transform((raw, context): HearingForm => {
    const problem: Problem = (path, code, limit) =>
      context.addIssue({
        code: 'custom',
        path: [path],
        message: code,
        params: { code, limit },
        input: undefined,
      });
    const notice = {
      ...readTexts(raw, problem),
      ...readRest(raw, raw.kind, problem),
      sittings: readSittings(raw, problem),
    };
    if (!notice.title.ky && !notice.title.ru) problem('titleKy', 'required');
    return { attempt: raw.attempt, seen: raw.seen, notice, materials: readMaterials(raw, problem) };
  });

/** The last publication step of a change: what the reader is told. */
export const ChangeNoteSchema = bothLanguages('noteKy', 'noteRu', 500);
/** Why it does not take place. */
export const CancelSchema = bothLanguages('reasonKy', 'reasonRu', REASON_LIMIT);
export const AttemptSchema = z.looseObject({ attempt: z.uuid() }).transform(({ attempt }) => ({ attempt }));

function bothLanguages<Ky extends string, Ru extends string>(ky: Ky, ru: Ru, limit: number) {
  return z.looseObject({ attempt: z.uuid() }).transform((raw, context) => {
    const problem: Problem = (path, code, most) =>
      context.addIssue({
        code: 'custom',
        path: [path],
        message: code,
        params: { code, limit: most },
        input: undefined,
      });
    const texts = {
      [ky]: text(raw, ky, limit, true, problem),
      [ru]: text(raw, ru, limit, true, problem),
    } as Record<Ky | Ru, string>;
    for (const name of [ky, ru]) if (!texts[name]) problem(name, 'required');
    return { attempt: raw.attempt, ...texts };
  });
}

function readTexts(raw: Raw, problem: Problem): Record<TextField, NoticeTexts> {
  return Object.fromEntries(
    TEXT_FIELDS.map((field) => {
      const read = (name: string) => text(raw, name, TEXT_LIMITS[field], LINES.includes(field), problem);
      return [field, { ky: read(`${field}Ky`), ru: read(`${field}Ru`) }];
    }),
  ) as Record<TextField, NoticeTexts>;
}

function readRest(raw: Raw, kind: AnnouncedKind, problem: Problem) {
  const registrationDay = day(raw, 'registrationDeadline', problem);
  const registrationTime = time(raw, 'registrationTime', problem);
  const statementDay = day(raw, 'statementDeadline', problem);
  return {
    kind,
    budgetYear: year(raw, 'budgetYear', problem),
    contact: text(raw, 'contact', CONTACT_LIMIT, true, problem),
    registrationPhone: text(raw, 'registrationPhone', PHONE_LIMIT, false, problem),
    registrationDeadline:
      registrationDay &&
      (registrationTime
        ? momentOf(registrationDay, registrationTime)
        : endOfDay(registrationDay)
      ).toISOString(),
    statementDeadline: statementDay && endOfDay(statementDay).toISOString(),
    translationDue: day(raw, 'translationDue', problem),
  };
}

/** Blocks that are wholly empty are left out; the first stays, so that a draft always has a place for its day. */
function readSittings(raw: Raw, problem: Problem): SittingInput[] {
  const all = Array.from({ length: sittingCountOf(raw) }, (_, index) =>
    readSitting(raw, `sitting-${index + 1}`, problem),
  );
  return all.filter(
    (sitting, index) =>
      index === 0 ||
      Object.values(sitting).some((value) =>
        typeof value === 'object' && value ? value.ky || value.ru : value,
      ),
  );
}

/** How many blocks for sittings the form has. */
export function sittingCountOf(raw: Raw): number {
  return Math.min(MAX_SITTINGS, Math.max(1, Number.parseInt(String(raw.sittingCount ?? '1'), 10) || 1));
}

function readSitting(raw: Raw, prefix: string, problem: Problem): SittingInput {
  const startsAt = time(raw, `${prefix}-startsAt`, problem);
  const endsAt = time(raw, `${prefix}-endsAt`, problem);
  if (startsAt && endsAt && endsAt <= startsAt) problem(`${prefix}-endsAt`, 'does_not_fit');
  const settlement = String(raw[`${prefix}-settlement`] ?? '');
  if (settlement && !z.uuid().safeParse(settlement).success) problem(`${prefix}-settlement`, 'choose');
  return {
    heldOn: day(raw, `${prefix}-date`, problem),
    endsOn: null,
    startsAt,
    endsAt,
    venue: {
      ky: text(raw, `${prefix}-venueKy`, VENUE_LIMIT, false, problem),
      ru: text(raw, `${prefix}-venueRu`, VENUE_LIMIT, false, problem),
    },
    settlementId: settlement || null,
  };
}

function readMaterials(raw: Raw, problem: Problem): MaterialInput[] {
  const kept = Object.keys(raw).flatMap((name) => /^material-([0-9a-f-]{36})-titleKy$/.exec(name)?.[1] ?? []);
  return kept
    .filter((uploadId) => raw[`material-${uploadId}-remove`] !== 'yes')
    .map((uploadId) => ({
      uploadId,
      title: {
        ky: text(raw, `material-${uploadId}-titleKy`, MATERIAL_TITLE_LIMIT, false, problem),
        ru: text(raw, `material-${uploadId}-titleRu`, MATERIAL_TITLE_LIMIT, false, problem),
      },
    }));
}

function text(raw: Raw, name: string, limit: number, lines: boolean, problem: Problem): string {
  const typed = typeof raw[name] === 'string' ? (raw[name] as string) : '';
  const clean = lines ? cleanLines(typed) : cleanLine(typed);
  if (countCharacters(clean) > limit) problem(name, 'too_long', limit);
  return clean;
}

/** Three boxes, all empty for "not yet known"; 5.3.2027 and 05.03.2027 are the same day. */
function day(raw: Raw, name: string, problem: Problem): Day | null {
  const [date, month, full] = ['day', 'month', 'year'].map((part) =>
    String(raw[`${name}-${part}`] ?? '').trim(),
  );
  if (!date && !month && !full) return null;
  const iso = `${full}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  if (!/^(19|20|21)\d\d$/.test(full ?? '') || !isDay(iso)) {
    problem(name, 'not_a_date');
    return null;
  }
  return iso;
}

/** "14:30", also typed 14.30 or 9:05. */
function time(raw: Raw, name: string, problem: Problem): string | null {
  const typed = String(raw[name] ?? '').trim();
  if (!typed) return null;
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(typed);
  const clock = match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : '';
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return clock;
  problem(name, 'not_a_time');
  return null;
}

function year(raw: Raw, name: string, problem: Problem): number | null {
  const typed = String(raw[name] ?? '').trim();
  if (!typed) return null;
  const value = /^\d{4}$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= 1991 && value <= 2100) return value;
  problem(name, Number.isNaN(value) ? 'not_a_number' : 'does_not_fit');
  return null;
}
