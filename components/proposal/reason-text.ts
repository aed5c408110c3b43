import type { Translate } from '@/lib/i18n/translate';
import { ALL_REASONS, type Reason } from '@/lib/participatory-budget/review-reasons';

/** A reason code in words; an unknown one (of an older version) is shown as it stands. */
export function reasonText(t: Translate, reason: string): string {
  return (ALL_REASONS as readonly string[]).includes(reason)
    ? t(`proposals:reason.${reason as Reason}`)
    : reason;
}
