import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { ButtonLink } from '../ui/button-link';
import { ButtonRow } from '../ui/button-row';
import { PageHeading } from '../ui/page-heading';
import { BrandMark } from './brand-mark';
import { OrnamentBand } from './ornament-band';
import { MAIN_ID } from './skip-link';

/** These few words of locales stand here once more (locales.test.ts compares them): the message is part of every page, and a whole file of texts would travel with it. */
const TEXT = {
  ky: {
    name: 'Ашар',
    title: 'Барак табылган жок',
    body: 'Дареги өзгөргөн же туура эмес терилген болушу мүмкүн.',
    find: 'Муниципалитетти табуу',
  },
  ru: {
    name: 'Ашар',
    title: 'Страница не найдена',
    body: 'Возможно, адрес изменился или набран с ошибкой.',
    find: 'Найти муниципалитет',
  },
};

/** What an unknown address shows. It knows neither session nor municipality. */
export function NotFoundMessage({ locale }: { locale: Locale }) {
  const text = TEXT[locale];
  return (
    <>
      <title>{text.title}</title>
      <header className="site-header">
        <OrnamentBand id="head" />
        <div className="wrap site-header-bar">
          <a className="brand" href={paths.home(locale)}>
            <BrandMark />
            <span className="brand-name">{text.name}</span>
          </a>
        </div>
      </header>
      <div className="wrap page">
        <main id={MAIN_ID} tabIndex={-1}>
          <PageHeading eyebrow="404" title={text.title} lead={text.body} />
          <ButtonRow>
            <ButtonLink href={paths.home(locale)}>{text.find}</ButtonLink>
          </ButtonRow>
        </main>
      </div>
    </>
  );
}
