import { type Day, dayOf, daysBetween, timeOf } from '@/lib/clock';
import type { SittingView } from '@/lib/hearings/view';
import { longDate, weekday } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

type Days = Pick<SittingView, 'heldOn' | 'endsOn'>;
type Times = Pick<SittingView, 'startsAt'> & { endsAt?: string | null };

/** «2026-жылдын 27-ноябры, жума»; a period with both its ends; empty when no day is known. */
export function dayText({ heldOn, endsOn }: Days, locale: Locale): string {
  if (!heldOn) return '';
  if (endsOn && endsOn !== heldOn) return `${longDate(heldOn, locale)} – ${longDate(endsOn, locale)}`;
  return `${longDate(heldOn, locale)}, ${weekday(heldOn, locale)}`;
}

/** "14:30", "14:30–16:00" or empty. */
export function timeText({ startsAt, endsAt }: Times): string {
  if (!startsAt) return '';
  return endsAt ? `${startsAt}–${endsAt}` : startsAt;
}

/** Day and time for machines. */
export function machineTime({
  heldOn,
  startsAt,
}: Pick<SittingView, 'heldOn' | 'startsAt'>): string | undefined {
  if (!heldOn) return undefined;
  return startsAt ? `${heldOn}T${startsAt}+06:00` : heldOn;
}

/** The day of a deadline in words; with the hour, unless it is the end of the day. */
export function deadlineText(moment: string, locale: Locale): string {
  const at = new Date(moment);
  const time = timeOf(at);
  return time === '23:59' ? longDate(dayOf(at), locale) : `${longDate(dayOf(at), locale)}, ${time}`;
}

/** «бүгүн», «эртең», «5 күн калды»; nothing for the past. */
export function leftText(t: Translate, day: Day, now: Date): string | undefined {
  const days = daysBetween(dayOf(now), day);
  if (days < 0) return undefined;
  if (days === 0) return t('time.today');
  return days === 1 ? t('time.tomorrow') : t('count.days_left', { count: days });
}
