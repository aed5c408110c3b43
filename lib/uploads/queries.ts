import 'server-only';
import { db } from '@/lib/db/client';
import { isUuid } from '@/lib/identity/uuid';

/** A file as its form lists it. */
export type UploadView = {
  id: string;
  originalName: string;
  mediaType: string;
  byteLength: number;
  sha256: string;
};

/** What the route needs to serve a file and to ask the policy. */
export type StoredUpload = {
  id: string;
  storageKey: string;
  sha256: string;
  mediaType: string;
  originalName: string;
  ownerId: string | null;
  /** Where it belongs, when a proposal or hearing has claimed it. */
  municipalityId: string | null;
  /** Claimed by something that everyone may read. */
  isPublic: boolean;
};

/** Files received with earlier tries of the same form, in the order of arrival. */
export async function listPendingUploads(ownerId: string, attempt: string): Promise<UploadView[]> {
  if (!isUuid(attempt)) return [];
  return db.upload.findMany({
    where: { ownerId, attempt, state: 'pending' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, originalName: true, mediaType: true, byteLength: true, sha256: true },
  });
}

/** A file by its id, or null. Public means: of a proposal or hearing that is published and not withdrawn. */
export async function getStoredUpload(id: string): Promise<StoredUpload | null> {
  if (!isUuid(id)) return null;
  const upload = await db.upload.findUnique({
    where: { id },
    select: {
      id: true,
      storageKey: true,
      sha256: true,
      mediaType: true,
      originalName: true,
      ownerId: true,
      proposalFile: {
        select: { proposal: { select: { municipalityId: true, publishedAt: true, state: true } } },
      },
      materials: { select: { hearing: { select: { municipalityId: true, publishedAt: true } } } },
      assistedAct: { select: { municipalityId: true } },
    },
  });
  if (!upload) return null;
  const { proposalFile, materials, assistedAct, ...file } = upload;
  const proposal = proposalFile?.proposal;
  const hearings = materials.map(({ hearing }) => hearing);
  return {
    ...file,
    municipalityId:
      proposal?.municipalityId ?? hearings[0]?.municipalityId ?? assistedAct?.municipalityId ?? null,
    isPublic: proposal
      ? proposal.publishedAt !== null && proposal.state !== 'withdrawn'
      : hearings.some(({ publishedAt }) => publishedAt !== null),
  };
}
