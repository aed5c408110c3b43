import { isLocale, type Locale } from '@/lib/i18n/locales';

/** The language of the page that sent a form: its hidden field "locale". A form without it was not ours; Kyrgyz is as good as any. */
export function localeOfForm(form: FormData): Locale {
  const locale = String(form.get('locale') ?? '');
  return isLocale(locale) ? locale : 'ky';
}
