import { z } from 'zod';
import { addDays, type Day, isDay } from '@/lib/clock';
import { LOCALES } from '@/lib/i18n/locales';
import { parseAmount, type Tyiyn } from '@/lib/money';
import { cleanLine, cleanLines, countCharacters } from '@/lib/text';
import { lineTotal, parseQuantity } from './costs';
import { MAX_COST_ITEMS, TEXT_LIMITS } from './limits';
import { NAME_CHOICES } from './public-name';
import { TOPICS } from './topics';

const MAX_QUANTITY_THOUSANDTHS = 1_000_000_000n;
const MAX_PRICE: Tyiyn = 100_000_000_000n;
const MAX_BENEFICIARIES = 2_000_000;
const PLAN_YEARS = 5;

const words = (limit: number, clean: (text: string) => string, required: boolean) =>
  z
    .string()
    .default('')
    .transform(clean)
    .superRefine((text, context) => {
      const fault =
        required && text === ''
          ? { code: 'required' }
          : isLonger(text, limit)
            ? { code: 'too_long', limit }
            : null;
      if (fault) context.addIssue({ code: 'custom', params: fault });
    });
const line = (limit: number) => words(limit, cleanLine, true);
const lines = (limit: number) => words(limit, cleanLines, true);
const optionalLine = (limit: number) => words(limit, cleanLine, false);
const optionalLines = (limit: number) => words(limit, cleanLines, false);

/** A grapheme can be arbitrarily long, so that a text is also bounded in code units before it is counted. */
function isLonger(text: string, limit: number): boolean {
  return text.length > limit * 16 || (text.length > limit && countCharacters(text) > limit);
}

const fail = (context: z.RefinementCtx, code: string, limit?: number) => {
  context.addIssue({ code: 'custom', params: limit === undefined ? { code } : { code, limit } });
  return z.NEVER;
};

const amount = z
  .string()
  .default('')
  .transform((text, context): Tyiyn => {
    if (text.trim() === '') return 0n;
    const value = parseAmount(text, 'som');
    return value === null || value < 0n ? fail(context, 'not_an_amount') : value;
  });

const price = z
  .string()
  .default('')
  .transform((text, context): Tyiyn => {
    if (text.trim() === '') return fail(context, 'required');
    const value = parseAmount(text, 'som');
    if (value === null || value <= 0n) return fail(context, 'not_an_amount');
    return value > MAX_PRICE ? fail(context, 'too_big', Number(MAX_PRICE / 100n)) : value;
  });

const quantity = z
  .string()
  .default('')
  .transform((text, context): bigint => {
    if (text.trim() === '') return fail(context, 'required');
    const value = parseQuantity(text);
    if (value === null || value === 0n) return fail(context, 'not_a_number');
    return value > MAX_QUANTITY_THOUSANDTHS
      ? fail(context, 'too_big', Number(MAX_QUANTITY_THOUSANDTHS / 1000n))
      : value;
  });

const persons = z
  .string()
  .default('')
  .transform((text, context): number | null => {
    const digits = text.replace(/\s/g, '');
    if (digits === '') return null;
    if (!/^\d{1,9}$/.test(digits) || Number(digits) === 0) return fail(context, 'not_a_number');
    return Number(digits) > MAX_BENEFICIARIES ? fail(context, 'too_big', MAX_BENEFICIARIES) : Number(digits);
  });

const day = z
  .string()
  .default('')
  .transform((text, context): Day => {
    if (text === '') return fail(context, 'required');
    return isDay(text) ? text : fail(context, 'not_a_date');
  });

const CostItemInput = z
  .object({ name: line(TEXT_LIMITS.itemName), quantity, unit: optionalLine(TEXT_LIMITS.itemUnit), price })
  .transform((item) => ({
    name: item.name,
    unit: item.unit,
    quantityThousandths: item.quantity,
    unitPriceTyiyn: item.price,
    totalTyiyn: lineTotal({ quantityThousandths: item.quantity, unitPriceTyiyn: item.price }),
  }));

/** What a resident's form sends. `today` bounds the dates of the plan: not before it, at most five years ahead. */
export function proposalInput(today: Day) {
  const fields = z.object({
    attempt: z.uuid(),
    language: z.enum(LOCALES),
    title: line(TEXT_LIMITS.title),
    topic: z.enum(TOPICS),
    settlementId: z.uuid({ error: 'choose' }),
    place: line(TEXT_LIMITS.place),
    problem: lines(TEXT_LIMITS.problem),
    beneficiaries: lines(TEXT_LIMITS.beneficiaries),
    beneficiaryCount: persons,
    plan: lines(TEXT_LIMITS.plan),
    planFrom: day,
    planTo: day,
    items: z.array(CostItemInput).min(1, { error: 'required' }).max(MAX_COST_ITEMS),
    ownMoney: amount,
    ownLabour: optionalLines(TEXT_LIMITS.ownLabour),
    ownMaterial: optionalLines(TEXT_LIMITS.ownMaterial),
    authorName: line(TEXT_LIMITS.authorName).refine((name) => /\p{L}/u.test(name), {
      params: { code: 'invalid' },
    }),
    nameChoice: z.enum(NAME_CHOICES),
  });
  const latest = addDays(today, PLAN_YEARS * 366);
  return z.preprocess(
    gather,
    fields
      .refine(({ planFrom }) => planFrom >= today, atField('planFrom', 'date_past', daysGiven('planFrom')))
      .refine(
        ({ planFrom, planTo }) => planTo >= planFrom,
        atField('planTo', 'date_order', daysGiven('planFrom', 'planTo')),
      )
      .refine(({ planTo }) => planTo <= latest, atField('planTo', 'does_not_fit', daysGiven('planTo'))),
  );
}

/** A check of the whole form runs although another field is wrong, so that everything is told at once; it needs only its own days. */
function atField(path: string, code: string, when: (payload: { value: unknown }) => boolean) {
  return { path: [path], params: { code }, when };
}

function daysGiven(...names: string[]) {
  return ({ value }: { value: unknown }) =>
    names.every((name) => {
      const given = (value as Record<string, unknown> | null)?.[name];
      return typeof given === 'string' && isDay(given);
    });
}

export type ProposalInput = z.infer<ReturnType<typeof proposalInput>>;

/**
 * Puts together what one form field cannot hold: dates from their three boxes, and the rows of the estimate.
 * Rows left empty are skipped: see `closeRows`, which does the same with what was typed, so that an error points to its row.
 */
function gather(form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form;
  const values = form as Record<string, unknown>;
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const items = rowsOf(Object.keys(values))
    .map((row) => Object.fromEntries(ITEM_PARTS.map((part) => [part, text(`items.${row}.${part}`)])))
    .filter((item) => Object.values(item).some((part) => part.trim() !== ''));
  return { ...values, items, planFrom: dayFrom(text, 'planFrom'), planTo: dayFrom(text, 'planTo') };
}

const ITEM_PARTS = ['name', 'quantity', 'unit', 'price'] as const;

function rowsOf(names: readonly string[]): number[] {
  const rows = names.flatMap((name) => /^items\.(\d{1,3})\./.exec(name)?.[1] ?? []).map(Number);
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** What was typed, with the rows of the estimate moved together over empty ones. */
export function closeRows(typed: Record<string, string[]>): Record<string, string[]> {
  const closed = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('items.')));
  const rows = rowsOf(Object.keys(typed)).filter((row) =>
    ITEM_PARTS.some((part) => typed[`items.${row}.${part}`]?.[0]?.trim()),
  );
  for (const [place, row] of rows.entries()) {
    for (const part of ITEM_PARTS) closed[`items.${place}.${part}`] = typed[`items.${row}.${part}`] ?? [''];
  }
  return closed;
}

/** How many rows of the estimate were filled in. */
export function filledRows(typed: Record<string, string[]>): number {
  return rowsOf(Object.keys(closeRows(typed))).length;
}

function dayFrom(text: (name: string) => string, name: string): string {
  const [date = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    text(`${name}-${part}`).trim(),
  );
  return date || month || year
    ? `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    : '';
}

/** The date boxes of a form for a day already chosen. */
export function dayParts(name: string, chosen: Day): Record<string, string[]> {
  const [year = '', month = '', date = ''] = chosen.split('-');
  return {
    [`${name}-day`]: [String(Number(date))],
    [`${name}-month`]: [String(Number(month))],
    [`${name}-year`]: [year],
  };
}

export const WithdrawInput = z.object({ reason: optionalLines(TEXT_LIMITS.withdrawReason) });
