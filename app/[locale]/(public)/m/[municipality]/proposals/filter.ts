import { oneParam } from '@/lib/http/one-param';
import { isUuid } from '@/lib/identity/uuid';
import type { ProposalFilter } from '@/lib/participatory-budget/queries';
import { isSort } from '@/lib/participatory-budget/sorts';
import { isListedState } from '@/lib/participatory-budget/states';
import { isTopic } from '@/lib/participatory-budget/topics';

export type SearchParams = Record<string, string | string[] | undefined>;

const LONGEST_QUERY = 100;
const LAST_PAGE = 10_000;

/** The filter that an address asks for; what makes no sense is as if it were not there. */
export function filterOf(search: SearchParams): ProposalFilter {
  const one = (name: string) => oneParam(search[name]);
  const [settlement, topic, state, sort, page] = [
    one('settlement'),
    one('topic'),
    one('state'),
    one('sort'),
    one('page'),
  ];
  return {
    query: one('q').slice(0, LONGEST_QUERY),
    settlementId: isUuid(settlement) ? settlement : null,
    topic: isTopic(topic) ? topic : null,
    state: isListedState(state) ? state : null,
    sort: isSort(sort) ? sort : 'newest',
    page: /^[1-9]\d{0,4}$/.test(page) ? Math.min(Number(page), LAST_PAGE) : 1,
  };
}

/** The same choice as a query again; the usual values stay out of it. */
export function queryOf({
  query,
  settlementId,
  topic,
  state,
  sort,
  page,
}: ProposalFilter): Record<string, string | null> {
  return {
    q: query || null,
    settlement: settlementId,
    topic,
    state,
    sort: sort === 'newest' ? null : sort,
    page: page === 1 ? null : String(page),
  };
}
