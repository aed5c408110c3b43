import { notFound } from 'next/navigation';
import { isLocale, type Locale } from '@/lib/i18n/locales';

/** The language of a page's address; anything else is not found. */
export function localeParam(value: string): Locale {
  if (!isLocale(value)) notFound();
  return value;
}
