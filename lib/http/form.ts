import type { ZodType } from 'zod';

/** Codes travel in form state, sentences stay in locales/<language>/errors.json under `field.<code>`. */
export type FieldErrorCode =
  | 'required'
  | 'too_short'
  | 'too_long'
  | 'not_a_number'
  | 'too_small'
  | 'too_big'
  | 'not_a_date'
  | 'not_a_time'
  | 'not_an_email'
  | 'not_a_phone'
  | 'not_an_amount'
  | 'choose'
  | 'too_many'
  | 'too_many_attempts'
  | 'file_too_large'
  | 'file_type'
  | 'file_empty'
  | 'file_broken'
  | 'file_infected'
  | 'scanner_down'
  | 'storage_full'
  | 'date_order'
  | 'date_past'
  | 'does_not_fit'
  | 'used'
  | 'invalid';

export type FieldError = { code: FieldErrorCode; limit?: number };

/** What a form shows after a refused POST: errors by field name, the refusal of the rules, and everything that was typed. */
export type FormState = {
  errors: Record<string, FieldError>;
  refusal: string | null;
  typed: Record<string, string[]>;
  /** With the refusal `too_many_attempts`: how long to wait. */
  retryAfterSeconds?: number;
};

export const EMPTY_FORM: FormState = { errors: {}, refusal: null, typed: {} };

export type ReadForm<T> = { ok: true; value: T } | { ok: false; state: FormState };

/** Fields that no page draws again and nothing keeps, whatever was wrong with the rest: they are typed anew. */
const NEVER_KEPT: ReadonlySet<string> = new Set(['personalNumber']);

/** Values of a form by name, files and what is never kept left out; each name has a list, because some repeat. */
export function typedOf(form: FormData): Record<string, string[]> {
  return Object.fromEntries(Object.entries(valuesOf(form)).filter(([name]) => !NEVER_KEPT.has(name)));
}

function valuesOf(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue;
    typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}

/** Reads a form by its zod schema. Single values arrive as strings, names ending in "[]" as lists. Every problem is told at once. */
export function readForm<T>(schema: ZodType<T>, form: FormData): ReadForm<T> {
  const plain: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(valuesOf(form)))
    plain[name.replace(/\[\]$/, '')] = name.endsWith('[]') ? values : values[0];
  const parsed = schema.safeParse(plain);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, FieldError> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.') || 'form';
    errors[field] ??= fieldErrorOf(issue);
  }
  return { ok: false, state: { errors, refusal: null, typed: typedOf(form) } };
}

/** A refusal of the rules, with everything typed kept. */
export function refusedForm(form: FormData, refusal: string): FormState {
  return { errors: {}, refusal, typed: typedOf(form) };
}

/** Refused by a rate limit: everything typed kept, and how long to wait (`errors:retry_after`, in minutes). */
export function waitingForm(form: FormData, retryAfterSeconds: number): FormState {
  return { ...refusedForm(form, 'too_many_attempts'), retryAfterSeconds };
}

/** Errors found after parsing (files, sums), with everything typed kept. */
export function formWithErrors(form: FormData, errors: Record<string, FieldError>): FormState {
  return { errors, refusal: null, typed: typedOf(form) };
}

type Issue = {
  code: string;
  message: string;
  path: PropertyKey[];
  minimum?: unknown;
  maximum?: unknown;
  origin?: string;
  format?: string;
  params?: Record<string, unknown>;
  input?: unknown;
};

/**
 * A schema names its own code by `{ params: { code } }` on a custom check or by a message that is a code; the rest is derived.
 * zod gives a number's own message ("not_a_number") to its range checks too: there the range is what is wrong.
 */
function fieldErrorOf(raw: unknown): FieldError {
  const issue = raw as Issue;
  const own = issue.params?.code ?? issue.message;
  if (
    typeof own === 'string' &&
    isFieldErrorCode(own) &&
    !(own === 'not_a_number' && issue.code.startsWith('too_'))
  ) {
    return withLimit({ code: own }, issue);
  }
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1 ? { code: 'required' } : withLimit({ code: 'too_short' }, issue);
      return withLimit({ code: issue.origin === 'array' ? 'choose' : 'too_small' }, issue);
    case 'too_big':
      return withLimit(
        { code: issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'too_big' },
        issue,
      );
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'invalid' };
    case 'invalid_value':
      return { code: 'choose' };
    case 'invalid_format':
      return { code: issue.format === 'email' ? 'not_an_email' : 'invalid' };
    default:
      return { code: 'invalid' };
  }
}

function withLimit(error: FieldError, issue: Issue): FieldError {
  const limit = issue.params?.limit ?? issue.maximum ?? issue.minimum;
  return typeof limit === 'number' ? { ...error, limit } : error;
}

const CODES: ReadonlySet<string> = new Set<FieldErrorCode>([
  'required',
  'too_short',
  'too_long',
  'not_a_number',
  'too_small',
  'too_big',
  'not_a_date',
  'not_a_time',
  'not_an_email',
  'not_a_phone',
  'not_an_amount',
  'choose',
  'too_many',
  'too_many_attempts',
  'file_too_large',
  'file_type',
  'file_empty',
  'file_broken',
  'file_infected',
  'scanner_down',
  'storage_full',
  'date_order',
  'date_past',
  'does_not_fit',
  'used',
  'invalid',
]);

function isFieldErrorCode(text: string): text is FieldErrorCode {
  return CODES.has(text);
}
