import 'server-only';
import type { Locale } from '@/lib/i18n/locales';
import { PLAIN_PAGE_POLICY, tooManyDocument } from './plain-page';

/** The answer of a route to too many tries: 429 with Retry-After, and a page that says how long to wait. */
export function tooMany(locale: Locale, retryAfterSeconds: number): Response {
  return new Response(tooManyDocument(locale, retryAfterSeconds), {
    status: 429,
    headers: {
      'Retry-After': String(retryAfterSeconds),
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': PLAIN_PAGE_POLICY,
    },
  });
}
