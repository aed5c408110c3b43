import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import { classNames } from '../ui/class-names';
import { TabsNav } from '../ui/tabs-nav';
import { FictitiousBanner } from './fictitious-banner';

const SECTIONS = ['municipality', 'budget', 'hearings', 'council', 'proposals', 'initiatives'] as const;

export type MunicipalitySection = (typeof SECTIONS)[number];

/** What the pages of a municipality say about it above everything else. */
export type MunicipalityContext = {
  slug: string;
  name: string;
  /** When the name is known only in the other language. */
  nameLang?: Locale;
  /** Type, district and oblast: several places share a name. */
  place: string;
  fictitious: boolean;
};

type MunicipalityBarProps = {
  t: Translate;
  locale: Locale;
  municipality: MunicipalityContext;
  current?: MunicipalitySection;
};

/** Whose pages these are (and whether it exists at all), and the six matters of a municipality. */
export function MunicipalityBar({ t, locale, municipality, current }: MunicipalityBarProps) {
  const tabs = SECTIONS.map((section) => ({
    href: paths[section](locale, municipality.slug),
    text: t(`sections.${section}`),
    current: section === current,
  }));
  return (
    <section
      className={classNames('municipality-bar', current === 'municipality' && 'municipality-bar-home')}
      aria-label={municipality.name}
    >
      {municipality.fictitious && <FictitiousBanner text={t('fictitious')} />}
      <div className="wrap">
        <div className="municipality-bar-head">
          <a
            className="municipality-bar-name"
            href={paths.municipality(locale, municipality.slug)}
            lang={municipality.nameLang}
          >
            {municipality.name}
          </a>
          <span className="municipality-bar-place">{municipality.place}</span>
        </div>
        <TabsNav label={t('header.sections')} tabs={tabs} />
      </div>
    </section>
  );
}
