import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { deadlineOf } from '@/lib/participatory-budget/deadline';
import type { NextStep as Step } from '@/lib/participatory-budget/states';
import { NextStep } from '../ui/next-step';
import { shown } from './cycle-now';

type WhatNextProps = { t: Translate; locale: Locale; step: Step; now: Date; action?: ReactNode };

/** What happens with this proposal next, and when, as far as the cycle sets it. */
export function WhatNext({ t, locale, step, now, action }: WhatNextProps) {
  const at = step.at && step.when === 'from' ? new Date(step.at.getTime() + 1) : step.at;
  const passed = at !== null && at <= now;
  return (
    <NextStep
      id="what-next"
      title={t('proposals:next.title')}
      deadline={at && step.when && !passed ? shown(t, step.when, deadlineOf(at, now, locale)) : undefined}
      action={action}
    >
      <p>{t(`proposals:next.${step.key}`)}</p>
    </NextStep>
  );
}
