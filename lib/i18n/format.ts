import { type Day, dayOf, timeOf } from '@/lib/clock';
import { type PrintedUnit, TYIYN_PER_UNIT, type Tyiyn } from '@/lib/money';
import type { Locale } from './locales';

/** Numbers and dates as people here read them. Intl's `ky` puts dates the wrong way round, so the parts are joined by hand. */

const NBSP = '\u00a0';
const MONTHS: Record<Locale, readonly string[]> = {
  ky: [
    'январы',
    'февралы',
    'марты',
    'апрели',
    'майы',
    'июну',
    'июлу',
    'августу',
    'сентябры',
    'октябры',
    'ноябры',
    'декабры',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
};
const WEEKDAYS: Record<Locale, readonly string[]> = {
  ky: ['жекшемби', 'дүйшөмбү', 'шейшемби', 'шаршемби', 'бейшемби', 'жума', 'ишемби'],
  ru: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
};

/** 17.01.2026, in both languages. */
export function shortDate(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}

/** «2026-жылдын 17-январы» / «17 января 2026 года». */
export function longDate(day: Day, locale: Locale): string {
  const [year = '', month = '1', date = '1'] = day.split('-');
  const name = MONTHS[locale][Number(month) - 1] ?? '';
  return locale === 'ky'
    ? `${year}-жылдын ${Number(date)}-${name}`
    : `${Number(date)}${NBSP}${name} ${year}${NBSP}года`;
}

const MONTH_NAMES: Record<Locale, readonly string[]> = {
  ky: MONTHS.ky,
  ru: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
};

/** A date of which the source may tell only the year or the month: "2024" → «2024 год», "2024-02" → «февраль 2024 года». */
export function printedDate(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-');
  if (day) return longDate(date, locale);
  if (!month) return locale === 'ky' ? `${year}-жыл` : `${year}${NBSP}год`;
  const name = MONTH_NAMES[locale][Number(month) - 1] ?? '';
  return locale === 'ky' ? `${year}-жылдын ${name}` : `${name} ${year}${NBSP}года`;
}

export function weekday(day: Day, locale: Locale): string {
  return WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** A moment as "17.01.2026, 14:30" on the clock in Bishkek. */
export function shortMoment(moment: Date): string {
  return `${shortDate(dayOf(moment))}, ${timeOf(moment)}`;
}

/** A moment with its long date: «2026-жылдын 17-январы, 14:30». */
export function longMoment(moment: Date, locale: Locale): string {
  return `${longDate(dayOf(moment), locale)}, ${timeOf(moment)}`;
}

/** 1 234 567: groups by no-break spaces. */
export function wholeNumber(value: number | bigint): string {
  const text = value.toString();
  const [sign, digits] = text.startsWith('-') ? ['−', text.slice(1)] : ['', text];
  return sign + digits.replace(/\B(?=(\d{3})+$)/g, NBSP);
}

/** An amount in `unit` with a decimal comma and fixed digits: 9285540000n in thousand som → "92 855,4". Finer parts are shown, not cut. */
export function amount(value: Tyiyn, unit: PrintedUnit, digits = unit === 'som' ? 0 : 1): string {
  const per = TYIYN_PER_UNIT[unit];
  const absolute = value < 0n ? -value : value;
  const width = per.toString().length - 1;
  const fraction = (absolute % per).toString().padStart(width, '0').replace(/0+$/, '').padEnd(digits, '0');
  return `${value < 0n ? '−' : ''}${wholeNumber(absolute / per)}${fraction ? `,${fraction}` : ''}`;
}

/** The one place of these words: texts in locales that print a unit print it so, too (locales.test.ts). */
const UNIT_NAMES: Record<PrintedUnit, Record<Locale, string>> = {
  som: { ky: 'сом', ru: 'сом' },
  thousand_som: { ky: 'миң сом', ru: 'тыс. сомов' },
  million_som: { ky: 'млн сом', ru: 'млн сомов' },
};

export function unitName(unit: PrintedUnit, locale: Locale): string {
  return UNIT_NAMES[unit][locale].replaceAll(' ', NBSP);
}

/** An amount with its unit: «92 855,4 миң сом». The unit is always printed. */
export function amountWithUnit(value: Tyiyn, unit: PrintedUnit, locale: Locale, digits?: number): string {
  return `${amount(value, unit, digits)}${NBSP}${unitName(unit, locale)}`;
}

/** A share in per mille as a percent with one decimal: 104 → ky "10,4%", ru "10,4 %". */
export function percent(permille: number, locale: Locale): string {
  const tenths = Math.abs(permille);
  const text = `${permille < 0 ? '−' : ''}${wholeNumber(Math.trunc(tenths / 10))},${tenths % 10}`;
  return locale === 'ky' ? `${text}%` : `${text}${NBSP}%`;
}

/** A percentage as a source prints it: "27.83" → ky "27,83%", ru "27,83 %". */
export function percentPrinted(value: string, locale: Locale): string {
  return `${value.replace('.', ',')}${locale === 'ky' ? '' : NBSP}%`;
}

/** A file's size: "1,4 МБ". */
export function fileSize(bytes: number): string {
  const [size, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'МБ'] : [Math.max(1, bytes / 1000), 'КБ'];
  const rounded =
    size >= 10 || unit === 'КБ' ? Math.round(size).toString() : size.toFixed(1).replace('.', ',');
  return `${rounded}${NBSP}${unit}`;
}
