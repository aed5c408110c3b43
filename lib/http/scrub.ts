/**
 * Makes values safe to be logged. What a key names is taken out whole; in every text, what looks like an address, a phone, a personal
 * number, a code, a token or a cookie is replaced. Of an error only its name, text, code and stack are kept: libraries hang whole
 * requests and rows on theirs.
 */

const SENSITIVE_KEY =
  /mail|phone|personal|number$|^pin$|^code$|codes$|otp|digits|secret|token|password|passport|cookie|authorization|recipient|birth|^name$|nonce|verifier|session$|^form$|^body$|typed/i;

/** Numbers of the house that only sound like a person's. */
const HARMLESS_KEY = /^(line|column|port|seq)Number$/i;

/** A failure's own codes ("ECONNREFUSED", "P2002", "40001") are words to search by; a code of digits alone is somebody's. */
const FAILURE_CODE = /^(?=.*[A-Z])[A-Z0-9_]+$|^\d{5}$/;

const PATTERNS: [RegExp, string][] = [
  [/\beyJ[\w-]+\.[\w-]+(\.[\w-]+)?/g, '[token]'],
  [/\b(Bearer|Basic)\s+[\w.~+/-]+=*/gi, '$1 [token]'],
  [/\b(?:__Host-|__Secure-)?(?:ashar|next-auth)[\w.-]*=[^;\s"',)]+/g, '[cookie]'],
  [/(\/sign-in\/link\/)[^/\s"'?]+/g, '$1…'],
  [/([?&](?:code|state|token|id_token|mark|nonce|session_state)=)[^&\s"']+/gi, '$1…'],
  [/(:\/\/[^:/\s@]+:)[^@/\s]+@/g, '$1[secret]@'],
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu, '[email]'],
  [/(?<![\w-])[12][\s-]?\d{2}[\s-]?\d{2}[\s-]?\d{4}[\s-]?\d{5}(?![\w-])/g, '[number]'],
  [/(?:\+|\b00|\b)996[\s()-]*(?:\d[\s()-]*){8}\d\b/g, '[phone]'],
  [/(?<![\w-]|\d\.)0\d{3}[\s-]?\d{2,3}[\s-]?\d{2,3}(?:[\s-]?\d{2})?(?![\w-]|\.\d)/g, '[phone]'],
  // A column of a built file may have six digits too: file.js:1:123456.
  [/(?<![\w-]|\d\.|:\d+:)\d{3}[\s-]?\d{3}(?![\w-]|\.\d)/g, '[code]'],
];

const DEPTH = 6;

export function scrubText(text: string): string {
  return PATTERNS.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);
}

/** A copy of `value` that may be logged; circles and what lies too deep are cut. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  // A code or a personal number may come as a number; counts and durations of the house are smaller or have fractions.
  if (typeof value === 'bigint' || (typeof value === 'number' && /^[12]\d{13}$/.test(String(value))))
    return scrubText(String(value));
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (depth >= DEPTH) return '[deep]';
  if (value instanceof Error) return scrubError(value, depth);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  if (value instanceof Map || value instanceof Set || value instanceof URLSearchParams || isForm(value))
    return scrubPairs([...(value as Iterable<unknown>)], depth);
  if (ArrayBuffer.isView(value)) return '[bytes]';
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function' || value instanceof URL)
    return scrubText(String(value));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, scrubEntry(key, inner, depth + 1)]),
  );
}

function scrubEntry(key: string, value: unknown, depth: number): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (key === 'code' && typeof value === 'string' && FAILURE_CODE.test(value)) return value;
  if (SENSITIVE_KEY.test(key) && !HARMLESS_KEY.test(key)) return '[redacted]';
  // Numbers by which a failure is found again.
  if ((key === 'digest' || key === 'requestId') && typeof value === 'string') return value;
  return scrub(value, depth);
}

/** Pairs of forms and headers: the name decides, as with an object. */
function scrubPairs(items: unknown[], depth: number): unknown[] {
  return items.map((item) =>
    Array.isArray(item) && item.length === 2 && typeof item[0] === 'string'
      ? [item[0], scrubEntry(item[0], item[1], depth + 1)]
      : scrub(item, depth + 1),
  );
}

function isForm(value: object): boolean {
  return value instanceof FormData || value instanceof Headers;
}

function scrubError(error: Error & { code?: unknown; digest?: unknown }, depth: number): object {
  const code = typeof error.code === 'string' && FAILURE_CODE.test(error.code) ? error.code : undefined;
  return {
    name: error.name,
    message: scrubText(error.message),
    ...(code ? { code } : {}),
    ...(typeof error.digest === 'string' ? { digest: error.digest } : {}),
    stack: scrubText(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: scrub(error.cause, depth + 1) }),
    ...(error instanceof AggregateError
      ? { errors: error.errors.map((inner) => scrub(inner, depth + 1)) }
      : {}),
  };
}
