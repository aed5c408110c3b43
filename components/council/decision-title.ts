import type { DecisionRowView } from '@/lib/council/view';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

/** The title of a decision in the reader's language, or in the other with its language; a bare entry of a register gets its number. */
export function decisionTitle(
  t: Translate,
  locale: Locale,
  { title, number }: Pick<DecisionRowView, 'title' | 'number'>,
): { text: string; lang: Locale } {
  const shown = inLocale(title, locale);
  if (shown.text) return { text: shown.text, lang: shown.lang };
  return {
    text: number ? t('council:decisions.untitled', { number }) : t('council:decisions.untitled_bare'),
    lang: locale,
  };
}
