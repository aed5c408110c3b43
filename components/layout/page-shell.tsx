import type { ReactNode } from 'react';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { atLineStart, municipalityName, municipalityPlace } from '@/lib/municipalities/names';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import type { Crumb } from '../ui/breadcrumb';
import { Link } from '../ui/link';
import { Notice } from '../ui/notice';
import { FictitiousBanner } from './fictitious-banner';
import type { MunicipalitySection } from './municipality-bar';
import { MunicipalityPage } from './municipality-page';
import { Page } from './page';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { SkipLink } from './skip-link';

type PageShellProps = {
  t: Translate;
  locale: Locale;
  /** The address of this very page, with its query, in a language: the language switch leads there. */
  here: (locale: Locale) => string;
  municipality?: MunicipalityView;
  /** A page outside a municipality whose matter is of the fictitious one: it carries the same banner. */
  fictitious?: boolean;
  /** Which of the six matters of the municipality this page belongs to. */
  section?: MunicipalitySection;
  current?: 'home' | 'openData' | 'account';
  /** From the portal's home (or the municipality) down to this page, which is the last and has no href. */
  crumbs?: readonly Crumb[];
  children: ReactNode;
};

/** The whole frame of a page: skip link, header, the municipality it belongs to, `main`, footer. Every page renders it itself. */
export function PageShell({
  t,
  locale,
  here,
  municipality,
  fictitious,
  section,
  current,
  crumbs,
  children,
}: PageShellProps) {
  return (
    <>
      <SkipLink text={t('ui.skip_to_content')} />
      <SiteHeader t={t} locale={locale} alternatePath={here(otherLocale(locale))} current={current} />
      {municipality ? (
        <MunicipalityPage
          t={t}
          locale={locale}
          municipality={contextOf(municipality, locale)}
          current={section}
          crumbs={crumbs}
        >
          <MergedNotice t={t} locale={locale} municipality={municipality} />
          {children}
        </MunicipalityPage>
      ) : (
        <>
          {fictitious && (
            <aside aria-label={t('ui.note')}>
              <FictitiousBanner text={t('fictitious')} />
            </aside>
          )}
          <Page t={t} crumbs={crumbs}>
            {children}
          </Page>
        </>
      )}
      <SiteFooter t={t} locale={locale} />
    </>
  );
}

function contextOf(municipality: MunicipalityView, locale: Locale) {
  const name = municipalityName(municipality, locale);
  return {
    slug: municipality.slug,
    name: atLineStart(name.text),
    ...(name.translated ? {} : { nameLang: name.lang }),
    place: municipalityPlace(municipality, locale),
    fictitious: municipality.fictitious,
  };
}

/** A municipality that was merged keeps its pages and points to what it became part of. */
function MergedNotice({
  t,
  locale,
  municipality,
}: {
  t: Translate;
  locale: Locale;
  municipality: MunicipalityView;
}) {
  if (municipality.successors.length === 0) return null;
  return (
    <div className="mb-8">
      <Notice kind="warning" title={t('merged.title')}>
        <p>{t('merged.body')}</p>
        <ul>
          {municipality.successors.map((successor) => {
            const name = municipalityName(successor, locale);
            return (
              <li key={successor.slug}>
                <Link href={paths.municipality(locale, successor.slug)} lang={name.lang}>
                  {name.text}
                </Link>
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
