import 'server-only';
import { createHash } from 'node:crypto';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';

/** Raised with every change of meaning: whoever agreed to a former version is asked again before the next act. */
export const CONSENT_VERSION = 1;

export const CONSENT_PARTS = ['who', 'what', 'why', 'public', 'how_long', 'rights', 'law'] as const;

/** The wording of a language as people are shown it, and its name. Every wording that somebody agreed to is kept in `consent_text`. */
export function consentText(locale: Locale): {
  hash: string;
  version: number;
  locale: Locale;
  content: string;
} {
  const t = translator(locale);
  const content = [
    t('privacy:consent.title'),
    ...CONSENT_PARTS.map((part) => t(`privacy:consent.text.${part}`)),
  ].join('\n\n');
  const hash = createHash('sha256').update(`${CONSENT_VERSION}\0${locale}\0${content}`).digest('base64url');
  return { hash, version: CONSENT_VERSION, locale, content };
}
