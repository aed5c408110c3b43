import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import { OrnamentBand } from './ornament-band';

/** The foot of every page: what the portal is, where its data come from, and the pages that keep it honest. */
export function SiteFooter({ t, locale }: { t: Translate; locale: Locale }) {
  const links = [
    { href: paths.legalBasis(locale), text: t('footer.legal_basis') },
    { href: paths.openData(locale), text: t('ui.open_data') },
    { href: paths.seals(locale), text: t('footer.seals') },
    { href: paths.accessibility(locale), text: t('ui.accessibility') },
    { href: paths.privacy(locale), text: t('ui.privacy') },
  ];
  return (
    <footer className="site-footer">
      <OrnamentBand id="foot" />
      <div className="wrap site-footer-body">
        <div>
          <p className="font-semibold">{t('site.name')}</p>
          <p>{t('footer.about')}</p>
          <p className="site-footer-small">{t('footer.provenance')}</p>
        </div>
        <nav aria-label={t('footer.navigation')}>
          <ul className="site-footer-links">
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
