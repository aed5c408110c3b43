import { z } from 'zod';

/** What a decision is about, as the registers tell it; words for people are in locales council.json under `kind`. */
export const DECISION_KINDS = [
  'budget',
  'budget_execution',
  'budget_forecast',
  'utility_budget',
  'pasture_budget',
  'tax',
  'programme',
  'report',
  'work_plan',
  'council_organisation',
  'commission',
  'elections',
  'staff',
  'charter',
  'land_use',
  'territorial_reform',
  'municipal_enterprise',
  'institution',
  'citizen_appeal',
  'appeal',
  'local_initiative',
  'register_entry',
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

/** The choice as the query of an address; the usual values stay out of it. */
export function registerQuery({
  q,
  kind,
  year,
  sort,
  page,
}: RegisterFilter): Record<string, string | number | null> {
  return { q: q || null, kind, year, sort: sort === 'newest' ? null : sort, page: page === 1 ? null : page };
}
