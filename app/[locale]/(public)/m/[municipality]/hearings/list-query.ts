import { isHearingKind } from '@/lib/hearings/kinds';
import type { HearingFilter } from '@/lib/hearings/queries';

export type ListQuery = Record<string, string | string[] | undefined>;

/** What the address asks for; anything else is as if it were not there. */
export function filterOf(query: ListQuery): HearingFilter {
  const kind = single(query.kind);
  const year = single(query.year);
  return {
    kind: isHearingKind(kind) ? kind : null,
    year: /^(19|20|21)\d\d$/.test(year) ? Number(year) : null,
  };
}

export function pageOf(query: ListQuery): number {
  const page = single(query.page);
  return /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
}

export function addressOf(path: string, filter: HearingFilter, page: number): string {
  const query = new URLSearchParams();
  if (filter.kind) query.set('kind', filter.kind);
  if (filter.year) query.set('year', String(filter.year));
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `${path}?${query}` : path;
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
