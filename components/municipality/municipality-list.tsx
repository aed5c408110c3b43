import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { municipalityPlace } from '@/lib/municipalities/names';
import type { MunicipalityEntry } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import { Badge } from '../ui/badge';
import { Status } from '../ui/status';
import { UnitName } from './unit-name';

const MARKS = ['budget', 'hearings', 'decisions', 'proposals'] as const;

type MunicipalityListProps = {
  t: Translate;
  locale: Locale;
  municipalities: readonly MunicipalityEntry[];
  /** Names the list for screen readers. */
  label: string;
};

/** Municipalities to choose from: name with type, district and oblast always, and what there is to read about each. */
export function MunicipalityList({ t, locale, municipalities, label }: MunicipalityListProps) {
  return (
    <ul aria-label={label} className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {municipalities.map((one) => (
        <li key={one.slug} className="border-t border-line py-3">
          <a className="link font-semibold" href={paths.municipality(locale, one.slug)}>
            <UnitName t={t} locale={locale} name={one.name} />
          </a>
          <p className="text-sm text-muted">{placeOf(t, locale, one)}</p>
          <MunicipalityMarks t={t} municipality={one} />
        </li>
      ))}
    </ul>
  );
}

/** District and oblast; for Bishkek and Osh, which lie in none, that they are cities of the republic. */
export function placeOf(
  t: Translate,
  locale: Locale,
  one: Pick<MunicipalityEntry, 'district' | 'oblast' | 'type'>,
): string {
  return municipalityPlace(one, locale) || t('municipality:type.republican_city');
}

function MunicipalityMarks({
  t,
  municipality: { marks, ended, fictitious },
}: {
  t: Translate;
  municipality: MunicipalityEntry;
}) {
  const present = MARKS.filter((mark) => marks[mark]);
  if (present.length === 0 && !ended && !fictitious) return null;
  return (
    <p className="mt-1.5 flex flex-wrap gap-1.5">
      {ended && <Status tone="attention">{t('municipality:mark.ended')}</Status>}
      {fictitious && <Status tone="attention">{t('municipality:mark.fictitious')}</Status>}
      {present.map((mark) => (
        <Badge key={mark}>{t(`municipality:mark.${mark}`)}</Badge>
      ))}
    </p>
  );
}
