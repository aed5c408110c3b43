import 'server-only';

/** One file, as it arrives. Larger ones are refused with a message at the field. */
export const MAX_FILE_MEGABYTES = 10;
export const MAX_FILE_BYTES = MAX_FILE_MEGABYTES * 1_000_000;

/** Longest side of a stored photo: enough for print on A4, small enough for a village connection. */
export const MAX_IMAGE_SIDE_PIXELS = 2400;

/** A picture of more pixels is taken for a decompression bomb; the largest phone cameras make 108 million. */
export const MAX_IMAGE_PIXELS = 120_000_000;

/** A file that no form has claimed is removed after this time. */
export const PENDING_HOURS = 24;

export type AcceptedKind = 'image' | 'pdf';

/** What the file control offers to choose. No HEIC: without it in the list, phones convert to JPEG by themselves. */
export const ACCEPT_ATTRIBUTE: Record<AcceptedKind, string> = {
  image: 'image/jpeg,image/png,image/webp',
  pdf: 'application/pdf,.pdf',
};
