import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { bareName } from '@/lib/municipalities/base-name';
import type { DistrictView, MunicipalityEntry } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import map from './country-map.json';

const WITH_DATA = 'fill-accent/30';
const WITHOUT_DATA = 'fill-line/60';

type Shape = (typeof map.shapes)[number];
type CountryMapProps = {
  t: Translate;
  locale: Locale;
  districts: readonly DistrictView[];
  cities: readonly MunicipalityEntry[];
  current?: string;
};

/** Width of a letter of a name on the map, in units of the drawing. */
const LETTER = 7.3;

/**
 * The country drawn on the server: each district and city is a link with its name. The list beside it leads to the same pages,
 * so nobody needs the map and the keyboard does not walk through it twice. Drawn by prisma/geo/draw-map.ts from HDX COD-AB (CC BY 3.0 IGO); the attribution stands below it.
 */
export function CountryMap({ t, locale, districts, cities, current }: CountryMapProps) {
  const district = new Map(districts.map((one) => [one.code, one]));
  const city = new Map(cities.flatMap((one) => (one.code ? [[one.code, one] as const] : [])));
  return (
    <figure>
      <svg viewBox={`-4 -4 ${map.width + 8} ${map.height + 8}`} className="h-auto w-full">
        <title>{t('municipality:map.label')}</title>
        <g className="stroke-bg stroke-[1.5] [&_a:hover]:fill-accent/60">
          {map.shapes
            .filter((shape) => !shape.city)
            .map((shape) => {
              const one = district.get(shape.code);
              return (
                one && (
                  <District
                    key={shape.code}
                    {...{ t, locale, shape }}
                    district={one}
                    selected={shape.code === current}
                  />
                )
              );
            })}
        </g>
        <g className="pointer-events-none hidden text-[13px] font-medium md:inline">
          {map.shapes
            .filter((shape) => !shape.city)
            .map((shape) => {
              const one = district.get(shape.code);
              return (
                one && (
                  <Name
                    key={shape.code}
                    shape={shape}
                    name={bareName(inLocale(one.name, locale).text)}
                    selected={shape.code === current}
                  />
                )
              );
            })}
        </g>
        <g className="fill-accent stroke-bg stroke-[1.5] [&_a:hover]:fill-accent-strong max-sm:[&_circle]:[r:10px]">
          {map.shapes
            .filter((shape) => shape.city)
            .map((shape) => {
              const one = city.get(shape.code);
              return one && <City key={shape.code} {...{ locale, shape }} city={one} />;
            })}
        </g>
      </svg>
      <figcaption className="mt-3 grid gap-1 text-sm text-muted">
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          <Key className={WITH_DATA}>{t('municipality:map.with_data')}</Key>
          <Key className={WITHOUT_DATA}>{t('municipality:map.without_data')}</Key>
          <Key className="fill-accent" round>
            {t('municipality:map.city')}
          </Key>
        </p>
        <p>{t('municipality:map.gap')}</p>
        <p>{t('municipality:map.attribution')}</p>
      </figcaption>
    </figure>
  );
}

function District({
  t,
  locale,
  shape,
  district,
  selected,
}: {
  t: Translate;
  locale: Locale;
  shape: Shape;
  district: DistrictView;
  selected: boolean;
}) {
  const { text } = inLocale(district.name, locale);
  const label = `${text}, ${t('municipality:find.count', { count: district.municipalities })}`;
  const fill = selected ? 'fill-accent' : district.hasData ? WITH_DATA : WITHOUT_DATA;
  return (
    <a
      href={paths.municipalitiesOfDistrict(locale, district.code)}
      aria-label={label}
      tabIndex={-1}
      className={fill}
    >
      <title>{label}</title>
      <path d={shape.d} />
    </a>
  );
}

function Name({ shape, name, selected }: { shape: Shape; name: string; selected: boolean }) {
  if (name.length * LETTER > shape.room) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text in a drawing takes no focus; the links below it carry the name
    <text
      aria-hidden="true"
      x={shape.x}
      y={shape.y}
      textAnchor="middle"
      className={selected ? 'fill-on-accent' : 'fill-ink'}
    >
      {name}
    </text>
  );
}

/** A dot; cities with borders in the source have their shape, too. */
function City({ locale, shape, city }: { locale: Locale; shape: Shape; city: MunicipalityEntry }) {
  const { text } = inLocale(city.name, locale);
  return (
    <a href={paths.municipality(locale, city.slug)} aria-label={text} tabIndex={-1}>
      <title>{text}</title>
      {shape.d && <path d={shape.d} />}
      <circle cx={shape.x} cy={shape.y} r="5.5" />
    </a>
  );
}

function Key({ className, round, children }: { className: string; round?: boolean; children: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 16 16" aria-hidden="true" className={`size-4 stroke-line-strong ${className}`}>
        {round ? <circle cx="8" cy="8" r="5" /> : <rect x="1" y="1" width="14" height="14" rx="2" />}
      </svg>
      {children}
    </span>
  );
}
