import { shortMoment } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translate';

/** What can happen to a person's second factor: set up, a recovery code used, taken away by an administrator; and what the administrator did. */
export type FactorEvent = 'enrolled' | 'recovery_used' | 'reset' | 'reset_by_you';

/** `at` is an ISO moment; `list` the page of the colleagues, in the administrator's letter only. */
export type FactorLetter = { event: FactorEvent; at: string; list: string | null };

export function factorDraft(t: Translate, { event, at, list }: FactorLetter) {
  return {
    subject: t(`mail:second_factor.${event}.subject`),
    paragraphs: [
      t(`mail:second_factor.${event}.text`),
      `${t('mail:second_factor.when')}: ${shortMoment(new Date(at))}`,
      ...(list ? [`${t('mail:second_factor.list')}\n${list}`] : []),
      t(event === 'reset_by_you' ? 'mail:second_factor.nothing_to_do' : 'mail:second_factor.not_you'),
    ],
    why: t('mail:second_factor.why'),
  };
}
