import { z } from 'zod';
import { HEARING_KINDS } from './kinds';

/**
 * What a notice says, in one form for hashing, comparing and showing. Pure. `form` is the version of this shape: fields that come
 * later are added under a new number, so that the hash of an old version can be computed again from what was kept.
 */
const Texts = z.object({ ky: z.string(), ru: z.string() });

export const SittingContentSchema = z.object({
  /** Days "YYYY-MM-DD" and times "HH:MM" as on the poster, in Asia/Bishkek. */
  heldOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  venue: Texts,
  /** The settlement addressed, with its name as it was published. */
  settlement: z.object({ id: z.string(), ky: z.string().nullable(), ru: z.string().nullable() }).nullable(),
});

export const NoticeContentSchema = z.object({
  form: z.literal(1),
  kind: z.enum(HEARING_KINDS),
  budgetYear: z.number().nullable(),
  title: Texts,
  description: Texts,
  legalBasis: Texts,
  organiser: Texts,
  initiator: Texts,
  materialsPlace: Texts,
  howToSend: Texts,
  contact: z.string(),
  registrationPhone: z.string(),
  /** Moments in ISO form. */
  registrationDeadline: z.string().nullable(),
  statementDeadline: z.string().nullable(),
  translationDue: z.string().nullable(),
  sittings: z.array(SittingContentSchema),
  materials: z.array(z.object({ uploadId: z.string(), sha256: z.string(), title: Texts })),
  cancelled: Texts.nullable(),
});

export type SittingContent = z.infer<typeof SittingContentSchema>;
export type NoticeContent = z.infer<typeof NoticeContentSchema>;
export type MaterialContent = NoticeContent['materials'][number];
export type NoticeTexts = z.infer<typeof Texts>;

/** The texts of a notice that exist in two languages. */
export const TEXT_FIELDS = [
  'title',
  'description',
  'organiser',
  'initiator',
  'legalBasis',
  'materialsPlace',
  'howToSend',
] as const satisfies readonly (keyof NoticeContent)[];
export type TextField = (typeof TEXT_FIELDS)[number];

/** What can differ between two versions, in the order in which a reader wants to know it. */
export const CHANGED_FIELDS = [
  'cancelled',
  'when',
  'where',
  'settlement',
  'title',
  'description',
  'kind',
  'budgetYear',
  'registrationPhone',
  'registrationDeadline',
  'statementDeadline',
  'howToSend',
  'materialsPlace',
  'materials',
  'organiser',
  'initiator',
  'legalBasis',
  'contact',
  'translationDue',
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

/** The same content gives the same text wherever it is computed: keys in order, no spaces. */
export function canonicalText(content: NoticeContent): string {
  return JSON.stringify(inOrder(content));
}

/** Names of the fields that differ, without their contents. */
export function changedFields(before: NoticeContent, after: NoticeContent): ChangedField[] {
  return CHANGED_FIELDS.filter(
    (field) =>
      JSON.stringify(inOrder(partOf(before, field))) !== JSON.stringify(inOrder(partOf(after, field))),
  );
}

function partOf(content: NoticeContent, field: ChangedField): unknown {
  switch (field) {
    case 'when':
      return content.sittings.map(({ heldOn, endsOn, startsAt, endsAt }) => [
        heldOn,
        endsOn,
        startsAt,
        endsAt,
      ]);
    case 'where':
      return content.sittings.map(({ venue }) => venue);
    case 'settlement':
      return content.sittings.map(({ settlement }) => settlement?.id ?? null);
    default:
      return content[field];
  }
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]));
}
