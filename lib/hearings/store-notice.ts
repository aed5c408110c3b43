import 'server-only';
import { columnOfDay } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import { membershipsOf } from '@/lib/municipalities/membership';
import { claimUploads } from '@/lib/uploads/claim-uploads';
import type { MaterialContent, NoticeContent } from './content';
import type { MaterialInput, NoticeInput } from './input';

/** Files of the same form that are new, and whose they are. */
export type NewFiles = { uploadIds: readonly string[]; ownerId: string; attempt: string };

/** The notice as it will be: what was typed, with names of settlements and hashes of files. null when a settlement is not this municipality's. */
export async function composeNotice(
  tx: Tx,
  municipalityId: string,
  notice: NoticeInput,
  kept: readonly MaterialInput[],
  before: readonly MaterialContent[],
  files: NewFiles,
  now: Date,
): Promise<NoticeContent | null> {
  const settlements = await settlementsOf(tx, municipalityId, notice, now);
  const { sittings, ...rest } = notice;
  if (sittings.some(({ settlementId }) => settlementId !== null && !settlements.has(settlementId)))
    return null;
  return {
    form: 1,
    ...rest,
    sittings: sittings.map(({ settlementId, ...sitting }) => ({
      ...sitting,
      settlement: settlements.get(settlementId ?? '') ?? null,
    })),
    materials: [...keptMaterials(kept, before), ...(await newMaterials(tx, files))],
    cancelled: null,
  };
}

/** The settlements of the sittings that are this municipality's today. */
async function settlementsOf(tx: Tx, municipalityId: string, { sittings }: NoticeInput, now: Date) {
  const ids = sittings.flatMap(({ settlementId }) => settlementId ?? []);
  const own = (await membershipsOf(tx, ids, now)).filter((one) => one.municipalityId === municipalityId);
  return new Map(own.map(({ settlementId, name }) => [settlementId, { id: settlementId, ...name }]));
}

function keptMaterials(
  kept: readonly MaterialInput[],
  before: readonly MaterialContent[],
): MaterialContent[] {
  return kept.flatMap(({ uploadId, title }) => {
    const known = before.find((material) => material.uploadId === uploadId);
    return known ? [{ ...known, title }] : [];
  });
}

/** A file is called in both languages as its owner named it, until somebody gives it a title. Only looked at: `storeNotice` claims it. */
async function newMaterials(tx: Tx, { uploadIds, ownerId, attempt }: NewFiles): Promise<MaterialContent[]> {
  if (uploadIds.length === 0) return [];
  const uploads = await tx.upload.findMany({
    where: { id: { in: [...uploadIds] }, ownerId, attempt, state: 'pending' },
    select: { id: true, sha256: true, originalName: true },
    orderBy: { createdAt: 'asc' },
  });
  return uploads.map(({ id, sha256, originalName }) => {
    const name = originalName.replace(/\.pdf$/i, '');
    return { uploadId: id, sha256, title: { ky: name, ru: name } };
  });
}

/** The columns of a notice. */
export function columnsOf(notice: NoticeContent) {
  return {
    kind: notice.kind,
    budgetYear: notice.budgetYear,
    titleKy: notice.title.ky,
    titleRu: notice.title.ru,
    descriptionKy: notice.description.ky,
    descriptionRu: notice.description.ru,
    legalBasisKy: notice.legalBasis.ky,
    legalBasisRu: notice.legalBasis.ru,
    organiserKy: notice.organiser.ky,
    organiserRu: notice.organiser.ru,
    initiatorKy: notice.initiator.ky,
    initiatorRu: notice.initiator.ru,
    materialsPlaceKy: notice.materialsPlace.ky,
    materialsPlaceRu: notice.materialsPlace.ru,
    howToSendKy: notice.howToSend.ky,
    howToSendRu: notice.howToSend.ru,
    contact: notice.contact,
    registrationPhone: notice.registrationPhone,
    registrationDeadline: notice.registrationDeadline && new Date(notice.registrationDeadline),
    statementDeadline: notice.statementDeadline && new Date(notice.statementDeadline),
    translationDue: notice.translationDue && columnOfDay(notice.translationDue),
  };
}

/**
 * Sittings keep their number, so that the entry in people's calendars stays the same; materials are set anew, new files claimed.
 * A file taken off that no published version names is nobody's any more and goes with the next sweep.
 */
export async function storeParts(
  tx: Tx,
  hearingId: string,
  notice: NoticeContent,
  { ownerId, attempt }: Omit<NewFiles, 'uploadIds'>,
): Promise<void> {
  await claimUploads(
    tx,
    notice.materials.map(({ uploadId }) => uploadId),
    ownerId,
    attempt,
  );
  await tx.hearingSitting.deleteMany({ where: { hearingId, ordinal: { gt: notice.sittings.length } } });
  for (const [index, { heldOn, endsOn, startsAt, endsAt, venue, settlement }] of notice.sittings.entries()) {
    const columns = {
      heldOn: heldOn && columnOfDay(heldOn),
      endsOn: endsOn && columnOfDay(endsOn),
      startsAt,
      endsAt,
      venueKy: venue.ky,
      venueRu: venue.ru,
      settlementId: settlement?.id ?? null,
    };
    const ordinal = index + 1;
    await tx.hearingSitting.upsert({
      where: { hearingId_ordinal: { hearingId, ordinal } },
      create: { hearingId, ordinal, ...columns },
      update: columns,
    });
  }
  const staying = notice.materials.map(({ uploadId }) => uploadId);
  const leaving = await tx.hearingMaterial.findMany({
    where: { hearingId, uploadId: { notIn: staying } },
    select: { uploadId: true },
  });
  await tx.hearingMaterial.deleteMany({ where: { hearingId } });
  await tx.hearingMaterial.createMany({
    data: notice.materials.map(({ uploadId, title }, index) => ({
      hearingId,
      ordinal: index + 1,
      uploadId,
      titleKy: title.ky,
      titleRu: title.ru,
    })),
  });
  const published = await tx.hearingVersion.count({ where: { hearingId } });
  if (leaving.length > 0 && published === 0)
    await tx.upload.updateMany({
      where: { id: { in: leaving.map(({ uploadId }) => uploadId) }, materials: { none: {} } },
      data: { state: 'pending', claimedAt: null, attempt: null },
    });
}
