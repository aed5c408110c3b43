import 'server-only';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** What a page needs to be sent again: its bytes in both compressions, and the headers that the framework gave it. */
export type KeptPage = {
  revision: string;
  etag: string;
  headers: readonly (readonly [name: string, value: string | string[]])[];
  gzip: Buffer;
  brotli: Buffer;
};

/** Words like "today" and "until 18:00" may lag by this much; acts of people show at once (see lib/audit/public-revision.ts). */
const KEPT_MILLISECONDS = 60_000;
const KEPT_BYTES = 8 * 1024 * 1024;

/** A window as large as a page: the usual one takes ten megabytes for each page that is being packed. */
const PACKING = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 17 };

const pack = { gzip: promisify(gzip), brotli: promisify(brotliCompress), unpack: promisify(gunzip) };

const pages = new LRUCache<string, KeptPage>({
  maxSize: KEPT_BYTES,
  ttl: KEPT_MILLISECONDS,
  sizeCalculation: (page, key) => page.gzip.length + page.brotli.length + key.length + 2000,
});

export function keptPage(key: string, revision: string): KeptPage | null {
  const page = pages.get(key);
  return page?.revision === revision ? page : null;
}

export async function keepPage(
  key: string,
  { revision, headers, document }: { revision: string; headers: KeptPage['headers']; document: string },
): Promise<KeptPage> {
  const bytes = Buffer.from(document, 'utf8');
  const [zipped, brotli] = await Promise.all([
    pack.gzip(bytes, { level: 7 }),
    pack.brotli(bytes, { params: PACKING }),
  ]);
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 24)}"`;
  const page = { revision, etag, headers, gzip: exactly(zipped), brotli: exactly(brotli) };
  pages.set(key, page);
  return page;
}

// zlib hands out a view into a larger block, which would stay in memory as a whole.
function exactly(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

/** The bytes that this browser understands, and the name of their compression; null for one that understands none. */
export async function bytesFor(
  page: KeptPage,
  accepted: string,
): Promise<{ encoding: 'br' | 'gzip' | null; bytes: Buffer }> {
  if (/\bbr\b/.test(accepted)) return { encoding: 'br', bytes: page.brotli };
  if (/\bgzip\b/.test(accepted)) return { encoding: 'gzip', bytes: page.gzip };
  return { encoding: null, bytes: await pack.unpack(page.gzip) };
}
