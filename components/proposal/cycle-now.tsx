import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { type Deadline, deadlineOf } from '@/lib/participatory-budget/deadline';
import { currentPhase, nextPhase, type Phase } from '@/lib/participatory-budget/phases';
import { ButtonLink } from '../ui/button-link';
import { NextStep } from '../ui/next-step';

type CycleNowProps = {
  t: Translate;
  locale: Locale;
  phases: readonly Phase[];
  now: Date;
  /** Where to submit, while that is possible. */
  href: string | null;
};

/** What is open now and until when; between two phases, what opens next. */
export function CycleNow({ t, locale, phases, now, href }: CycleNowProps) {
  const current = currentPhase(phases, now);
  if (current) {
    const { kind } = current;
    return (
      <NextStep
        title={t(`proposals:cycle.now.${kind}`)}
        deadline={shown(t, 'until', deadlineOf(current.closesAt, now, locale))}
        action={href && <ButtonLink href={href}>{t('proposals:cycle.action')}</ButtonLink>}
      >
        <p>{t(kind === 'collect' ? 'proposals:cycle.now_text.collect' : 'proposals:cycle.now_text.other')}</p>
      </NextStep>
    );
  }
  const next = nextPhase(phases, now);
  if (!next) {
    return (
      <NextStep title={t('proposals:cycle.done')}>
        <p>{t('proposals:cycle.done_text')}</p>
      </NextStep>
    );
  }
  return (
    <NextStep
      title={t('proposals:cycle.between', { phase: t(`proposals:phase.${next.kind}`) })}
      deadline={shown(t, 'from', deadlineOf(new Date(next.opensAt.getTime() + 1), now, locale))}
    >
      <p>{t('proposals:cycle.now_text.other')}</p>
    </NextStep>
  );
}

/** A moment of the cycle for the frame of "what next": the last day of something, or its first. */
export function shown(t: Translate, when: 'until' | 'from', { text, dateTime, daysLeft }: Deadline) {
  const today = when === 'until' ? t('proposals:cycle.today_last') : t('time.today');
  return {
    label: t(`proposals:cycle.${when}`),
    text,
    dateTime,
    left: daysLeft === 0 ? today : t('count.days_left', { count: daysLeft }),
  };
}
