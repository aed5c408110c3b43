import type { Locale } from '@/lib/i18n/locales';

/** The language that the beginning of a request's address names; null where it has none. */
export function localeOfUrl(url: string | undefined): Locale | null {
  return (/^\/(ky|ru)(?=[/?]|$)/.exec(url ?? '')?.[1] as Locale | undefined) ?? null;
}
