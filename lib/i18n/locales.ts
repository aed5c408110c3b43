/** The two languages of the portal; Kyrgyz, the state language, first. */
export const LOCALES = ['ky', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'ky' ? 'ru' : 'ky';
}

/** An official text in both languages. A missing one is null and is never silently replaced: see `inLocale`. */
export type Bilingual = { ky: string | null; ru: string | null };

/** The text in the reader's language, or the other one with its language told, so that the page can mark it (lang, note). */
export function inLocale(
  text: Bilingual,
  locale: Locale,
): { text: string; lang: Locale; translated: boolean } {
  const own = text[locale];
  if (own) return { text: own, lang: locale, translated: true };
  const other = otherLocale(locale);
  return { text: text[other] ?? '', lang: other, translated: false };
}
