import { type Bilingual, inLocale, type Locale } from '@/lib/i18n/locales';

/** The name of a line as the document prints it; marked when it exists in the other language only. */
export function LineName({ name, locale }: { name: Bilingual; locale: Locale }) {
  const { text, lang, translated } = inLocale(name, locale);
  return translated ? text : <span lang={lang}>{text}</span>;
}
