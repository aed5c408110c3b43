import { z } from 'zod';

/** What a decision is about, as the registers tell it; words for people are in locales council.json under `kind`. */
export const DECISION_KINDS = [
  'budget', 'budget_execution', 'budget_forecast', 'utility_budget', 'pasture_budget', 'tax', 'programme', 'report', 'work_plan',
  'council_organisation', 'commission', 'elections', 'staff', 'charter', 'land_use', 'territorial_reform', 'municipal_enterprise',
  'institution', 'citizen_appeal', 'appeal', 'local_initiative', 'register_entry',
] as const;

export type DecisionKind = (typeof DECISION_KINDS)[number];

export function isDecisionKind(kind: string): kind is DecisionKind {
  return (DECISION_KINDS as readonly string[]).includes(kind);
}

export const DECISIONS_PER_PAGE = 20;
const QUERY_LENGTH_MAX = 100;
const LAST_PAGE_MAX = 10_000;

/** The choice in the address of the register: what does not fit is left out, never an error. */
export const RegisterFilter = z.object({
  q: z.string().trim().max(QUERY_LENGTH_MAX).catch(''),
  kind: z.enum(DECISION_KINDS).nullable().catch(null),
  year: z.coerce.number().int().min(1991).max(2100).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(LAST_PAGE_MAX).catch(1),
  sort: z.enum(['newest', 'oldest', 'number']).catch('newest'),
});

export type RegisterFilter = z.infer<typeof RegisterFilter>;

/** The filter as the query of an address, without what is not chosen. */
export function registerQuery(filter: Partial<RegisterFilter>): string {
  const chosen = new URLSearchParams();
  if (filter.q) chosen.set('q', filter.q);
  if (filter.kind) chosen.set('kind', filter.kind);
  if (filter.year) chosen.set('year', String(filter.year));
  if (filter.sort && filter.sort !== 'newest') chosen.set('sort', filter.sort);
  if (filter.page && filter.page > 1) chosen.set('page', String(filter.page));
  const query = chosen.toString();
  return query ? `?${query}` : '';
}
