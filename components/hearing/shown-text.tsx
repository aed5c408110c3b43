import { type Bilingual, inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { Badge } from '../ui/badge';

type ShownTextProps = {
  t: Translate;
  locale: Locale;
  text: Bilingual;
  /** Keep line breaks: a paragraph for each. */
  lines?: boolean;
  /** Without the mark, where the page says once for all of them that they stand in the other language. */
  unmarked?: boolean;
};

/** An official text in the reader's language; when only the other exists, that one, marked and pronounced as such. */
export function ShownText({ t, locale, text, lines, unmarked }: ShownTextProps) {
  const shown = inLocale(text, locale);
  if (!shown.text) return null;
  const language = shown.translated ? undefined : shown.lang;
  const mark =
    shown.translated || unmarked ? null : (
      <>
        {' '}
        <Badge>{t(shown.lang === 'ky' ? 'ui.in_kyrgyz' : 'ui.in_russian')}</Badge>
      </>
    );
  if (!lines)
    return (
      <>
        <span lang={language}>{shown.text}</span>
        {mark}
      </>
    );
  const paragraphs = shown.text.split(/\n+/);
  return (
    <div className="prose">
      {mark && <p>{mark}</p>}
      <div lang={language}>
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity than their place
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}
