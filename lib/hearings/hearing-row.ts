import 'server-only';
import { dayOfColumn } from '@/lib/clock';
import type { Bilingual } from '@/lib/i18n/locales';
import {
  CHANGED_FIELDS,
  type ChangedField,
  type NoticeContent,
  NoticeContentSchema,
  type NoticeTexts,
} from './content';
import { DATE_NOTES, type DateNote, HearingFactsSchema } from './facts';
import type { HearingKind } from './kinds';
import type { HearingState } from './states';
import type { HearingView, VersionView } from './view';

const SITTINGS = {
  orderBy: { ordinal: 'asc' },
  select: {
    heldOn: true,
    endsOn: true,
    startsAt: true,
    endsAt: true,
    venueKy: true,
    venueRu: true,
    districtKy: true,
    settlementId: true,
    settlement: { select: { nameKy: true, nameRu: true } },
  },
} as const;

const MATERIALS = {
  orderBy: { ordinal: 'asc' },
  select: {
    uploadId: true,
    titleKy: true,
    titleRu: true,
    upload: { select: { sha256: true, mediaType: true, byteLength: true } },
  },
} as const;

/** The columns of which a notice consists. */
export const NOTICE_SELECT = {
  id: true,
  number: true,
  municipalityId: true,
  kind: true,
  state: true,
  titleKy: true,
  titleRu: true,
  descriptionKy: true,
  descriptionRu: true,
  legalBasisKy: true,
  legalBasisRu: true,
  organiserKy: true,
  organiserRu: true,
  initiatorKy: true,
  initiatorRu: true,
  materialsPlaceKy: true,
  materialsPlaceRu: true,
  howToSendKy: true,
  howToSendRu: true,
  contact: true,
  registrationPhone: true,
  registrationDeadline: true,
  statementDeadline: true,
  translationDue: true,
  budgetYear: true,
  cancelReasonKy: true,
  cancelReasonRu: true,
  sources: true,
  sequence: true,
  updatedAt: true,
  sittings: SITTINGS,
  materials: MATERIALS,
} as const;

export const HEARING_SELECT = {
  ...NOTICE_SELECT,
  publishedAt: true,
  cancelledAt: true,
  announcedPrinted: true,
  dateNote: true,
  facts: true,
  versions: {
    orderBy: { number: 'desc' },
    select: {
      number: true,
      publishedAt: true,
      contentHash: true,
      changed: true,
      noteKy: true,
      noteRu: true,
      content: true,
    },
  },
} as const;

type Both<Name extends string> = Record<`${Name}Ky` | `${Name}Ru`, string>;
type SittingRow = Both<'venue'> & {
  heldOn: Date | null;
  endsOn: Date | null;
  startsAt: string | null;
  endsAt: string | null;
  districtKy: string | null;
  settlementId: string | null;
  settlement: { nameKy: string | null; nameRu: string | null } | null;
};
type MaterialRow = Both<'title'> & {
  uploadId: string;
  upload: { sha256: string; mediaType: string; byteLength: number };
};
export type NoticeRow = Both<
  'title' | 'description' | 'legalBasis' | 'organiser' | 'initiator' | 'materialsPlace' | 'howToSend'
> & {
  id: string;
  number: number;
  municipalityId: string | null;
  kind: HearingKind;
  state: HearingState;
  contact: string;
  registrationPhone: string;
  registrationDeadline: Date | null;
  statementDeadline: Date | null;
  translationDue: Date | null;
  budgetYear: number | null;
  cancelReasonKy: string | null;
  cancelReasonRu: string | null;
  sources: string[];
  sequence: number;
  updatedAt: Date;
  sittings: SittingRow[];
  materials: MaterialRow[];
};
type VersionRow = {
  number: number;
  publishedAt: Date;
  contentHash: string;
  changed: string[];
  noteKy: string | null;
  noteRu: string | null;
  content: unknown;
};
type HearingRow = NoticeRow & {
  publishedAt: Date | null;
  cancelledAt: Date | null;
  announcedPrinted: string | null;
  dateNote: string | null;
  facts: unknown;
  versions: VersionRow[];
};

/** What the rows of a hearing say, as the content that is hashed, compared and shown. */
export function contentOf(row: NoticeRow): NoticeContent {
  return {
    form: 1,
    kind: row.kind,
    budgetYear: row.budgetYear,
    title: both(row.titleKy, row.titleRu),
    description: both(row.descriptionKy, row.descriptionRu),
    legalBasis: both(row.legalBasisKy, row.legalBasisRu),
    organiser: both(row.organiserKy, row.organiserRu),
    initiator: both(row.initiatorKy, row.initiatorRu),
    materialsPlace: both(row.materialsPlaceKy, row.materialsPlaceRu),
    howToSend: both(row.howToSendKy, row.howToSendRu),
    contact: row.contact,
    registrationPhone: row.registrationPhone,
    registrationDeadline: row.registrationDeadline?.toISOString() ?? null,
    statementDeadline: row.statementDeadline?.toISOString() ?? null,
    translationDue: row.translationDue && dayOfColumn(row.translationDue),
    sittings: row.sittings.map(
      ({ heldOn, endsOn, startsAt, endsAt, venueKy, venueRu, settlementId, settlement }) => ({
        heldOn: heldOn && dayOfColumn(heldOn),
        endsOn: endsOn && dayOfColumn(endsOn),
        startsAt,
        endsAt,
        venue: both(venueKy, venueRu),
        settlement:
          settlementId && settlement
            ? { id: settlementId, ky: settlement.nameKy, ru: settlement.nameRu }
            : null,
      }),
    ),
    materials: row.materials.map(({ uploadId, titleKy, titleRu, upload }) => ({
      uploadId,
      sha256: upload.sha256,
      title: both(titleKy, titleRu),
    })),
    cancelled:
      row.cancelReasonKy || row.cancelReasonRu
        ? both(row.cancelReasonKy ?? '', row.cancelReasonRu ?? '')
        : null,
  };
}

export function hearingViewOf(row: HearingRow): HearingView {
  const notice = contentOf(row);
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    notice,
    sittings: row.sittings.map((sitting, index) => ({
      heldOn: notice.sittings[index]?.heldOn ?? null,
      endsOn: notice.sittings[index]?.endsOn ?? null,
      startsAt: sitting.startsAt,
      endsAt: sitting.endsAt,
      venue: both(sitting.venueKy, sitting.venueRu),
      district: { ky: sitting.districtKy, ru: null },
      settlement: nameOf(sitting.settlement),
    })),
    materials: row.materials.map(({ uploadId, titleKy, titleRu, upload }) => ({
      uploadId,
      title: both(titleKy, titleRu),
      mediaType: upload.mediaType,
      byteLength: upload.byteLength,
    })),
    versions: row.versions.map(versionOf),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    sources: row.sources,
    announcedPrinted: row.announcedPrinted,
    dateNote: DATE_NOTES.find((note) => note === row.dateNote) ?? (null satisfies DateNote | null),
    facts: HearingFactsSchema.parse(row.facts),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function versionOf({
  number,
  publishedAt,
  contentHash,
  changed,
  noteKy,
  noteRu,
  content,
}: VersionRow): VersionView {
  return {
    number,
    publishedAt: publishedAt.toISOString(),
    contentHash,
    changed: changed.filter((field): field is ChangedField =>
      (CHANGED_FIELDS as readonly string[]).includes(field),
    ),
    note: { ky: noteKy, ru: noteRu },
    content: NoticeContentSchema.parse(content),
  };
}

function nameOf(unit: { nameKy: string | null; nameRu: string | null } | null): Bilingual | null {
  return unit && { ky: unit.nameKy, ru: unit.nameRu };
}

function both(ky: string, ru: string): NoticeTexts {
  return { ky, ru };
}
