import { inLocale, type Bilingual, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

/** A name in the reader's language; one that is known in the other language only is shown in it and marked. */
export function UnitName({ t, locale, name }: { t: Translate; locale: Locale; name: Bilingual }) {
  const { text, lang, translated } = inLocale(name, locale);
  if (translated) return text;
  return (
    <>
      <span lang={lang}>{text}</span> <span className="text-xs font-normal text-muted">({t(`municipality:name_in.${lang}`)})</span>
    </>
  );
}
