import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import type { Crumb } from '../ui/breadcrumb';
import { MunicipalityBar, type MunicipalityContext, type MunicipalitySection } from './municipality-bar';
import { Page } from './page';

type MunicipalityPageProps = {
  t: Translate;
  locale: Locale;
  municipality: MunicipalityContext;
  current?: MunicipalitySection;
  /** Below the municipality itself, which stands first by itself; the last one is this page. None on its home page. */
  crumbs?: readonly Crumb[];
  children: ReactNode;
};

/** A page of a municipality: whose it is, its six matters, the way back, `main`. */
export function MunicipalityPage({
  t,
  locale,
  municipality,
  current,
  crumbs,
  children,
}: MunicipalityPageProps) {
  const trail: Crumb[] | undefined = crumbs && [
    { text: t('header.municipalities'), href: paths.home(locale) },
    {
      text: municipality.name,
      href: paths.municipality(locale, municipality.slug),
      lang: municipality.nameLang,
    },
    ...crumbs,
  ];
  return (
    <>
      <MunicipalityBar {...{ t, locale, municipality, current }} />
      <Page t={t} crumbs={trail}>
        {children}
      </Page>
    </>
  );
}
