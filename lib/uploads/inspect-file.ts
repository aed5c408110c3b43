import 'server-only';
import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import type { FieldError } from '@/lib/http/form';
import {
  type AcceptedKind,
  MAX_FILE_BYTES,
  MAX_FILE_MEGABYTES,
  MAX_IMAGE_PIXELS,
  MAX_IMAGE_SIDE_PIXELS,
} from './limits';

export type CleanFile = { mediaType: string; storageKey: string; sha256: string; bytes: Uint8Array };
type Inspected = { ok: true; file: CleanFile } | { ok: false; error: FieldError };

const IMAGES = ['image/jpeg', 'image/png', 'image/webp'] as const;
type ImageType = (typeof IMAGES)[number];
const ENDINGS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const;

/**
 * Decides by its first bytes what a file is (its name and the type that the browser states are not believed) and makes it safe to keep:
 * a picture is drawn anew without its metadata (place, device, thumbnail), upright and not larger than needed.
 */
export async function inspectFile(source: File, accept: readonly AcceptedKind[]): Promise<Inspected> {
  if (source.size === 0) return refuse('file_empty');
  if (source.size > MAX_FILE_BYTES)
    return { ok: false, error: { code: 'file_too_large', limit: MAX_FILE_MEGABYTES } };
  const bytes = new Uint8Array(await source.arrayBuffer());
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
  if (isImage(mediaType) && accept.includes('image')) return redraw(bytes, mediaType);
  if (mediaType === 'application/pdf' && accept.includes('pdf'))
    return { ok: true, file: fileOf(bytes, mediaType) };
  return refuse('file_type');
}

async function redraw(bytes: Uint8Array, mediaType: ImageType): Promise<Inspected> {
  try {
    const picture = sharp(bytes, {
      limitInputPixels: MAX_IMAGE_PIXELS,
      failOn: 'error',
      sequentialRead: true,
    })
      .autoOrient()
      .resize({
        width: MAX_IMAGE_SIDE_PIXELS,
        height: MAX_IMAGE_SIDE_PIXELS,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .timeout({ seconds: 20 });
    const drawn = await encoded(picture, mediaType).toBuffer();
    return { ok: true, file: fileOf(drawn, mediaType) };
  } catch {
    return refuse('file_broken');
  }
}

function encoded(picture: Sharp, mediaType: ImageType): Sharp {
  switch (mediaType) {
    case 'image/jpeg':
      return picture.jpeg({ quality: 82 });
    case 'image/png':
      return picture.png({ compressionLevel: 9 });
    case 'image/webp':
      return picture.webp({ quality: 82 });
    default:
      return mediaType satisfies never;
  }
}

function fileOf(bytes: Uint8Array, mediaType: keyof typeof ENDINGS): CleanFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { mediaType, sha256, storageKey: `${sha256}.${ENDINGS[mediaType]}`, bytes };
}

function isImage(mediaType: string | undefined): mediaType is ImageType {
  return (IMAGES as readonly string[]).includes(mediaType ?? '');
}

function refuse(code: FieldError['code']): Inspected {
  return { ok: false, error: { code } };
}
