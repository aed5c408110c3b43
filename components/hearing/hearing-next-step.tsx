import { dayOf } from '@/lib/clock';
import {
  answersDue,
  answersOverdueBy,
  type HearingRules,
  lastDayOf,
  standingOf,
} from '@/lib/hearings/timeline';
import type { HearingView } from '@/lib/hearings/view';
import { longDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { ButtonLink } from '../ui/button-link';
import { NextStep } from '../ui/next-step';
import { ShownText } from './shown-text';
import { dayText, deadlineText, leftText, machineTime, timeText } from './when';

type HearingNextStepProps = {
  t: Translate;
  locale: Locale;
  hearing: HearingView;
  rules: HearingRules;
  now: Date;
  links: { event?: string; notice?: string };
};

/** First on the page: what, when, where, and until when one can write or register. Nothing for what is called off or of which no day is known. */
export function HearingNextStep({ t, locale, hearing, rules, now, links }: HearingNextStepProps) {
  const { notice, state } = hearing;
  const standing = standingOf(notice, now);
  if (state === 'cancelled' || state === 'postponed' || standing.days === 'none') return null;
  if (standing.days === 'past') return <AfterTheDay {...{ t, locale, hearing, rules, now }} />;
  const today = dayOf(now);
  const next = hearing.sittings.find(({ heldOn, endsOn }) => heldOn !== null && (endsOn ?? heldOn) >= today);
  if (!next?.heldOn) return null;
  return (
    <NextStep
      title={t(standing.days === 'today' ? 'hearings:page.next_today' : 'hearings:page.next_come')}
      deadline={{
        label: t('hearings:page.when'),
        text: [dayText(next, locale), timeText(next)].filter(Boolean).join(', '),
        dateTime: machineTime(next) ?? '',
        left: leftText(t, next.heldOn, now),
      }}
      action={
        <>
          {links.event && (
            <ButtonLink href={links.event} icon="calendar">
              {t('hearings:page.add_to_calendar')}
            </ButtonLink>
          )}
          {links.notice && (
            <ButtonLink href={links.notice} variant="secondary" icon="print">
              {t('hearings:page.print_notice')}
            </ButtonLink>
          )}
        </>
      }
    >
      {(next.venue.ky || next.venue.ru) && (
        <p className="text-lg">
          <ShownText t={t} locale={locale} text={next.venue} />
        </p>
      )}
      {standing.registration === 'open' && notice.registrationDeadline && (
        <p>
          {t('hearings:page.register_until')}:{' '}
          <strong>{deadlineText(notice.registrationDeadline, locale)}</strong>
        </p>
      )}
      {standing.statements === 'open' && notice.statementDeadline && (
        <p>
          {t('hearings:page.statement_until')}:{' '}
          <strong>{deadlineText(notice.statementDeadline, locale)}</strong>
        </p>
      )}
    </NextStep>
  );
}

/** The day has passed: what comes now. Of a hearing known from sources we promise nothing. */
function AfterTheDay({ t, locale, hearing, rules, now }: Omit<HearingNextStepProps, 'links'>) {
  const last = lastDayOf(hearing.notice);
  if (
    hearing.sources.length > 0 ||
    hearing.state === 'answers_published' ||
    hearing.state === 'closed' ||
    !last
  )
    return null;
  const due = answersDue(rules, last).day;
  const overdue = answersOverdueBy(rules, last, hearing.state, now);
  return (
    <NextStep title={t('hearings:page.next_over')}>
      <p>{t('hearings:page.next_over_body')}</p>
      {due && overdue === 0 && <p>{t('hearings:page.answers_due', { date: longDate(due, locale) })}</p>}
      {due && overdue > 0 && (
        <p className="font-semibold text-bad">
          {t('hearings:page.answers_overdue', { date: longDate(due, locale), count: overdue })}
        </p>
      )}
    </NextStep>
  );
}
