import { dayOf } from '@/lib/clock';
import type { HearingCardView } from '@/lib/hearings/view';
import { longDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { Badge } from '../ui/badge';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { HearingStatus } from './hearing-status';
import { dayText, deadlineText, timeText } from './when';

type HearingCardProps = {
  t: Translate;
  locale: Locale;
  hearing: HearingCardView;
  href: string;
  now: Date;
  /** Level of the title in the outline of the page. */
  level?: 2 | 3 | 4;
};

/** A hearing in a list: what, when, where, until when one can write. */
export function HearingCard({ t, locale, hearing, href, now, level = 3 }: HearingCardProps) {
  const title = inLocale(hearing.title, locale);
  const sitting =
    hearing.sittings.find(({ heldOn }) => heldOn !== null && heldOn === hearing.nextOn) ??
    hearing.sittings[0];
  const over = hearing.lastOn === null ? hearing.known : hearing.lastOn < dayOf(now);
  const writeUntil =
    hearing.statementDeadline && new Date(hearing.statementDeadline) >= now
      ? hearing.statementDeadline
      : null;
  const others = hearing.sittings.length - 1;
  return (
    <Card
      title={title.text}
      lang={title.translated ? undefined : title.lang}
      href={href}
      level={level}
      top={
        <>
          <HearingStatus t={t} state={hearing.state} over={over} />
          <span>{t(`hearings:kind.${hearing.kind}`)}</span>
          {hearing.translationDue && <Badge>{t('ui.translation_due')}</Badge>}
          {hearing.known && <Badge>{t('hearings:list.known')}</Badge>}
        </>
      }
      foot={
        writeUntil &&
        hearing.state !== 'cancelled' && (
          <span>{t('hearings:list.statements_until', { date: deadlineText(writeUntil, locale) })}</span>
        )
      }
    >
      <p className="flex gap-2">
        <Icon name="calendar" />
        <span>
          <strong>{whenText(t, locale, hearing, sitting)}</strong>
          {others > 0 && <> ({t('hearings:list.more_sittings', { count: others })})</>}
        </span>
      </p>
      {sitting && <Venue locale={locale} venue={sitting.venue} />}
    </Card>
  );
}

function whenText(
  t: Translate,
  locale: Locale,
  hearing: HearingCardView,
  sitting: HearingCardView['sittings'][number] | undefined,
): string {
  if (hearing.state === 'postponed') return t('hearings:list.no_day_yet');
  if (sitting?.heldOn) return [dayText(sitting, locale), timeText(sitting)].filter(Boolean).join(', ');
  if (hearing.announcedPrinted)
    return t('hearings:list.published_on', { date: longDate(hearing.announcedPrinted, locale) });
  return t(hearing.known ? 'hearings:list.no_date' : 'hearings:list.no_day_yet');
}

function Venue({ locale, venue }: { locale: Locale; venue: HearingCardView['sittings'][number]['venue'] }) {
  const shown = inLocale(venue, locale);
  if (!shown.text) return null;
  return (
    <p className="flex gap-2">
      <Icon name="place" />
      <span lang={shown.translated ? undefined : shown.lang}>{shown.text}</span>
    </p>
  );
}
