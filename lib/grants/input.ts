import { z } from 'zod';
import { type Day, isDay } from '@/lib/clock';
import { ROLES, type RoleName } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import { cleanLine } from '@/lib/text';

export const ORDER_NUMBER_LIMIT = 40;
export const SIGNED_BY_LIMIT = 120;
const EMAIL_LIMIT = 254;

/** The paper by which a role is given or taken: its number, its day, and who signed it. */
export type Order = { number: string; date: Day; signedBy: string };

/** What an administrator may give: every role but that of the country's administrators. */
export const GRANTABLE = ROLES.filter((role) => role !== 'country_administrator');

export type GrantInput = {
  email: string;
  role: RoleName;
  settlementId: string | null;
  /** The first day of the term; null: from now. */
  from: Day | null;
  /** The last day of the term; null: without end. */
  to: Day | null;
  order: Order;
};
export type EndInput = {
  /** The last day of the term; null: at once. */
  until: Day | null;
  order: Order;
};

type Raw = Record<string, unknown>;
type Problem = (path: string, code: string, limit?: number) => void;

/** A grant from the names of its form: `email`, `role`, `from-day` … `orderNumber`, `orderDate-day` …, `orderSignedBy`. */
export const GrantSchema = z.looseObject({}).transform((raw, context): GrantInput => {
  const problem = problems(context);
  const email = cleanLine(String(raw.email ?? '')).toLowerCase();
  if (!email) problem('email', 'required');
  else if (email.length > EMAIL_LIMIT || !z.email().safeParse(email).success)
    problem('email', 'not_an_email');
  const role = GRANTABLE.find((name) => name === raw.role);
  if (!role) problem('role', 'choose');
  const village = String(raw.settlementId ?? '');
  const settlementId = isUuid(village) ? village : null;
  if (role === 'village_head' && !settlementId) problem('settlementId', 'choose');
  const [from, to] = [readDay(raw, 'from', problem), readDay(raw, 'to', problem)];
  if (from && to && to < from) problem('to', 'date_order');
  return {
    email,
    role: role ?? 'observer',
    settlementId: role === 'village_head' ? settlementId : null,
    from,
    to,
    order: readOrder(raw, problem),
  };
});

/** The end of a grant: `until-day` … and the order. */
export const EndSchema = z.looseObject({}).transform((raw, context): EndInput => {
  const problem = problems(context);
  return { until: readDay(raw, 'until', problem), order: readOrder(raw, problem) };
});

function problems(context: z.RefinementCtx): Problem {
  return (path, code, limit) =>
    context.addIssue({
      code: 'custom',
      path: [path],
      message: code,
      params: { code, limit },
      input: undefined,
    });
}

function readOrder(raw: Raw, problem: Problem): Order {
  const number = readLine(raw, 'orderNumber', ORDER_NUMBER_LIMIT, problem);
  const signedBy = readLine(raw, 'orderSignedBy', SIGNED_BY_LIMIT, problem);
  const date = readDay(raw, 'orderDate', problem);
  if (!date && !hasPart(raw, 'orderDate')) problem('orderDate', 'required');
  return { number, date: date ?? '', signedBy };
}

function readLine(raw: Raw, name: string, limit: number, problem: Problem): string {
  const text = cleanLine(String(raw[name] ?? ''));
  if (!text) problem(name, 'required');
  else if (text.length > limit) problem(name, 'too_long', limit);
  return text;
}

const partsOf = (raw: Raw, name: string) =>
  ['year', 'month', 'day'].map((part) => String(raw[`${name}-${part}`] ?? '').trim());
const hasPart = (raw: Raw, name: string) => partsOf(raw, name).some(Boolean);

function readDay(raw: Raw, name: string, problem: Problem): Day | null {
  if (!hasPart(raw, name)) return null;
  const [year = '', month = '', day = ''] = partsOf(raw, name);
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(text)) return text;
  problem(name, 'not_a_date');
  return null;
}
