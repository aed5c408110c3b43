import { currentActor } from '@/lib/auth/guards';
import { linkExpiredDocument, PLAIN_PAGE_POLICY } from '@/lib/http/plain-page';
import { isPerson } from '@/lib/identity/actor';
import { mayReadUpload } from '@/lib/uploads/policy';
import { whyNotPrivateLink } from '@/lib/uploads/private-link';
import { getStoredUpload, type StoredUpload } from '@/lib/uploads/queries';
import { fileStore } from '@/lib/uploads/store';

export const dynamic = 'force-dynamic';

const NOT_FOUND = { status: 404, headers: { 'Cache-Control': 'no-store' } };

/**
 * A file by the id of its upload. What is not public needs two things at the moment of the download: the session of somebody who may
 * read it, and a link written for this person some minutes ago (lib/uploads/private-link). What may not be read is not there.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { key } = await params;
  const upload = await getStoredUpload(key);
  if (!upload) return new Response(null, NOT_FOUND);
  const refusal = upload.isPublic ? null : await whyNotPrivate(upload, request);
  if (refusal) return refusal;
  const headers = new Headers({
    ETag: `"${upload.sha256}"`,
    // Asked for again each time: a withdrawn file must not live on in caches. The ETag makes the second answer small.
    'Cache-Control': upload.isPublic ? 'public, no-cache' : 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Type': upload.mediaType,
    'Content-Disposition': dispositionOf(upload.mediaType, upload.originalName),
  });
  if (request.headers.get('if-none-match') === headers.get('ETag'))
    return new Response(null, { status: 304, headers });
  const file = await fileStore().open(upload.storageKey);
  if (!file) return new Response(null, NOT_FOUND);
  headers.set('Content-Length', String(file.byteLength));
  return new Response(file.stream as ReadableStream, { headers });
}

async function whyNotPrivate(upload: StoredUpload, request: Request): Promise<Response | null> {
  const actor = await currentActor();
  if (!isPerson(actor) || !mayReadUpload(actor, upload)) return new Response(null, NOT_FOUND);
  const fault = whyNotPrivateLink(new URL(request.url).searchParams, upload.id, actor.userId, new Date());
  if (fault === 'foreign') return new Response(null, NOT_FOUND);
  if (fault === null) return null;
  return new Response(linkExpiredDocument(actor.locale), {
    status: 410,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': PLAIN_PAGE_POLICY,
    },
  });
}

/** Pictures are shown in the page; everything else is saved. The name in two forms, because old programs know only Latin letters. */
function dispositionOf(mediaType: string, name: string): string {
  const kind = mediaType.startsWith('image/') ? 'inline' : 'attachment';
  const latin = name.replace(/[^\w.\- ]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${latin}"; filename*=UTF-8''${encoded}`;
}
