import { config } from '@/lib/config';
import { longMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import type { CalendarEntry } from './calendar';
import type { FeedSitting } from './calendar-queries';

/**
 * A sitting in words: what a calendar shows of it. A cancelled or postponed one says so in its name, for programs that ignore
 * the status; one of the fictitious municipality says that, wherever the calendar carries it.
 */
export function calendarEntryOf(
  t: Translate,
  locale: Locale,
  municipality: Pick<MunicipalityView, 'slug' | 'fictitious'>,
  sitting: FeedSitting,
): CalendarEntry {
  const {
    hearingId,
    state,
    title,
    about,
    contact,
    statementDeadline,
    registrationDeadline,
    registrationPhone,
    ...entry
  } = sitting;
  const prefix = state === 'cancelled' || state === 'postponed' ? `${t(`hearings:calendar.${state}`)}: ` : '';
  const lines = [
    municipality.fictitious && t('fictitious'),
    about,
    registrationDeadline &&
      t('hearings:calendar.registration', {
        moment: longMoment(registrationDeadline, locale),
        phone: registrationPhone,
      }),
    statementDeadline && t('hearings:calendar.statements', { moment: longMoment(statementDeadline, locale) }),
    contact,
  ];
  return {
    ...entry,
    summary: `${prefix}${title}`,
    description: lines.filter(Boolean).join('\n'),
    url: config().origin + paths.hearing(locale, municipality.slug, hearingId),
  };
}
