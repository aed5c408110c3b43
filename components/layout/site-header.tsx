import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import { BrandMark } from './brand-mark';
import { LanguageSwitch } from './language-switch';
import { OrnamentBand } from './ornament-band';

type SiteHeaderProps = {
  t: Translate;
  locale: Locale;
  /** The present page in the other language. */
  alternatePath?: string;
  current?: 'home' | 'openData' | 'account';
};

/** The head of every page: band, mark and name, three ways to go, the language. The same bytes for everyone: it knows no session. */
export function SiteHeader({ t, locale, alternatePath, current }: SiteHeaderProps) {
  const ways = [
    { key: 'home', href: paths.home(locale), text: t('header.municipalities') },
    { key: 'openData', href: paths.openData(locale), text: t('ui.open_data') },
    { key: 'account', href: paths.account(locale), text: t('header.account') },
  ] as const;
  return (
    <header className="site-header">
      <OrnamentBand id="head" />
      <div className="wrap site-header-bar">
        <a className="brand" href={paths.home(locale)}>
          <BrandMark />
          <span>
            <span className="brand-name">{t('site.name')}</span>
            <span className="brand-line">{t('site.tagline')}</span>
          </span>
        </a>
        <LanguageSwitch
          t={t}
          locale={locale}
          alternatePath={alternatePath ?? paths.home(locale === 'ky' ? 'ru' : 'ky')}
        />
        <nav className="site-nav" aria-label={t('header.navigation')}>
          <ul>
            {ways.map(({ key, href, text }) => (
              <li key={key} className={key === 'openData' ? 'site-nav-minor' : undefined}>
                <a href={href} aria-current={key === current ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
