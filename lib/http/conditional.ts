/** Headers of a public file that a reader may keep, but asks about each time: a hidden document is gone at once. */
export function revalidated(etag: string, changed: Date): Record<string, string> {
  return { ETag: etag, 'Last-Modified': changed.toUTCString(), 'Cache-Control': 'public, no-cache' };
}

/** Whether the reader already has this very content (If-None-Match first, else If-Modified-Since). */
export function isUnchanged(request: Request, etag: string, changed: Date): boolean {
  const known = request.headers.get('if-none-match');
  if (known !== null) {
    const plain = (tag: string) => tag.trim().replace(/^W\//, '');
    return known.trim() === '*' || known.split(',').some((tag) => plain(tag) === plain(etag));
  }
  const since = Date.parse(request.headers.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && Math.floor(changed.getTime() / 1000) * 1000 <= since;
}
