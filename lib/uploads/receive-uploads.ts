import 'server-only';
import { inTransaction } from '@/lib/db/transaction';
import { chosenFiles } from '@/lib/http/chosen-files';
import type { FieldError } from '@/lib/http/form';
import { type CleanFile, inspectFile } from './inspect-file';
import type { AcceptedKind } from './limits';
import { cleanOriginalName } from './original-name';
import { listPendingUploads, type UploadView } from './queries';
import { scanFile } from './scan-file';
import { type FileStore, fileStore } from './store';

export type UploadPurpose = 'proposal' | 'hearing' | 'paper';

export type ReceiveOptions = {
  purpose: UploadPurpose;
  /** The attempt of the form, minted by the page: a retry finds the files received before. */
  attempt: string;
  ownerId: string;
  accept: readonly AcceptedKind[];
  /** Files of this attempt together, those received before included. */
  maxFiles: number;
};

export type Received =
  | { ok: true; uploads: UploadView[] }
  | {
      ok: false;
      error: FieldError /** The file at fault, as its owner named it. */;
      fileName: string | null;
    };

/**
 * Keeps the files of a form until its command claims them (or a day has passed). Returns those received now; the same file chosen twice is kept once.
 * Refuses at the first bad file: `file_empty`, `file_too_large`, `file_type`, `file_broken`, `file_infected`, `scanner_down`, `too_many`,
 * `storage_full`; good ones before it stay for the retry.
 */
export async function receiveUploads(
  files: readonly File[],
  options: ReceiveOptions,
  store: FileStore = fileStore(),
): Promise<Received> {
  const chosen = chosenFiles(files);
  // Before anything is decoded: many copies of one small bomb are many, whatever they hold.
  if (chosen.length > options.maxFiles)
    return { ok: false, error: { code: 'too_many', limit: options.maxFiles }, fileName: null };
  const before = chosen.length > 0 ? await listPendingUploads(options.ownerId, options.attempt) : [];
  const uploads: UploadView[] = [];
  for (const source of chosen) {
    const fileName = cleanOriginalName(source.name);
    const inspected = await inspectFile(source, options.accept);
    if (!inspected.ok) return { ok: false, error: inspected.error, fileName };
    const known = [...before, ...uploads].find(({ sha256 }) => sha256 === inspected.file.sha256);
    if (known) {
      if (!uploads.includes(known)) uploads.push(known);
      continue;
    }
    const kept = new Set([...before, ...uploads].map(({ id }) => id));
    if (kept.size >= options.maxFiles)
      return { ok: false, error: { code: 'too_many', limit: options.maxFiles }, fileName };
    const verdict = await scanFile(inspected.file.bytes);
    if (verdict !== 'clean')
      return {
        ok: false,
        error: { code: verdict === 'infected' ? 'file_infected' : 'scanner_down' },
        fileName,
      };
    const upload = await keep(inspected.file, fileName, options, store);
    if (!upload) return { ok: false, error: { code: 'storage_full' }, fileName };
    uploads.push(upload);
  }
  return { ok: true, uploads };
}

/** Bytes first, then the row: a row never names bytes that are not there. */
async function keep(
  file: CleanFile,
  originalName: string,
  options: ReceiveOptions,
  store: FileStore,
): Promise<UploadView | null> {
  if ((await store.put(file.storageKey, file.bytes)) === 'full') return null;
  const upload = await inTransaction((tx) =>
    tx.upload.create({
      data: {
        storageKey: file.storageKey,
        sha256: file.sha256,
        mediaType: file.mediaType,
        byteLength: file.bytes.byteLength,
        originalName,
        purpose: options.purpose,
        attempt: options.attempt,
        ownerId: options.ownerId,
      },
      select: { id: true, originalName: true, mediaType: true, byteLength: true, sha256: true },
    }),
  );
  // The sweep may have removed the same bytes between the two steps; from now on the row protects them.
  if (!(await store.has(file.storageKey)) && (await store.put(file.storageKey, file.bytes)) === 'full')
    return null;
  return upload;
}
