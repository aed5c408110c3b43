import { type Bilingual, inLocale, type Locale } from '@/lib/i18n/locales';

/** A name as the reader sees it: `lang` and `translated` let the page mark a name that exists in the other language only. */
export type ShownName = { text: string; lang: Locale; translated: boolean };

/** The official name with its type word: «Нарын шаары», «Он-Арчинский айылный аймак». */
export function municipalityName(unit: { name: Bilingual }, locale: Locale): ShownName {
  return inLocale(unit.name, locale);
}

/** District and oblast in one line, because several places share a name: «Нарын району, Нарын облусу». Empty for Bishkek and Osh. */
export function municipalityPlace(
  unit: { district: Bilingual | null; oblast: Bilingual | null },
  locale: Locale,
): string {
  return [unit.district, unit.oblast]
    .flatMap((part) => (part ? [inLocale(part, locale).text] : []))
    .join(', ');
}

/** A name at the beginning of a line: «город Нарын» → «Город Нарын». */
export function atLineStart(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
