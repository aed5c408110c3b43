import 'server-only';
import { keyedHash, sameHash } from '@/lib/identity/keyed-hash';
import { paths, withQuery } from '@/lib/paths';

/** A link to a file that is not public opens it this long, for the person to whose page it was written, while she is signed in. */
export const PRIVATE_LINK_MINUTES = 10;

/** What a link to something private carries besides its address: for one person, for ten minutes. */
export function privateQuery(id: string, userId: string, now: Date): { until: number; mark: string } {
  const until = Math.floor(now.getTime() / 1000) + PRIVATE_LINK_MINUTES * 60;
  return { until, mark: markOf(id, userId, until) };
}

/** Addresses of private files for one person's page. Passed on they open nothing: the download asks for this person's session too. */
export function privateFiles(userId: string, now: Date): (fileId: string) => string {
  return (fileId) => withQuery(paths.file(fileId), privateQuery(fileId, userId, now));
}

/** `foreign`: not written for this person and file, or not by us. `expired`: it was, and the page must be opened again. */
export type LinkFault = 'foreign' | 'expired';

export function whyNotPrivateLink(
  query: URLSearchParams,
  fileId: string,
  userId: string,
  now: Date,
): LinkFault | null {
  const until = query.get('until') ?? '';
  if (!/^\d{1,12}$/.test(until) || !sameHash(query.get('mark') ?? '', markOf(fileId, userId, Number(until))))
    return 'foreign';
  return Number(until) * 1000 > now.getTime() ? null : 'expired';
}

function markOf(fileId: string, userId: string, until: number): string {
  return keyedHash('file-link', `${fileId}\0${userId}\0${until}`);
}
