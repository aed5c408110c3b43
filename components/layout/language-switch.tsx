import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

type LanguageSwitchProps = {
  t: Translate;
  locale: Locale;
  /** This very page in the other language, with its query. */
  alternatePath: string;
};

/** Kyrgyz | Russian. The present language is text, the other a link to the same page, each named in its own language. */
export function LanguageSwitch({ t, locale, alternatePath }: LanguageSwitchProps) {
  return (
    <nav className="language-switch" aria-label={t('ui.language')}>
      <ul>
        {LOCALES.map((language) => (
          <li key={language} lang={language}>
            {language === locale ? (
              <span aria-current="true">{t(`languages.${language}`)}</span>
            ) : (
              <a href={alternatePath} hrefLang={language} rel="alternate">
                {t(`languages.${language}`)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
