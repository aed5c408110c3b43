import { type Bilingual, inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { atLineStart } from '@/lib/municipalities/names';

type UnitNameProps = {
  t: Translate;
  locale: Locale;
  name: Bilingual;
  /** In a long list whose names are nearly all known in one language: only the language is told to machines. */
  short?: boolean;
};

/** A name in the reader's language; one that is known in the other language only is shown in it and marked. */
export function UnitName({ t, locale, name, short }: UnitNameProps) {
  const { text: official, lang, translated } = inLocale(name, locale);
  const text = atLineStart(official);
  if (translated) return text;
  if (short) return <span lang={lang}>{text}</span>;
  return (
    <>
      <span lang={lang}>{text}</span>{' '}
      <span className="text-xs font-normal text-muted">({t(`municipality:name_in.${lang}`)})</span>
    </>
  );
}
