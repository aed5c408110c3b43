import type { Day } from '@/lib/clock';
import { longDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { RuleView } from '@/lib/legal-rules/rule';
import { Notice } from '../ui/notice';
import { RuleAct } from './rule-basis';

type TooEarlyProps = {
  t: Translate;
  locale: Locale;
  rule: RuleView /** The earliest lawful day, if the notice goes out today. */;
  earliest: Day | null;
};

/** The law says no to a day: why, the earliest lawful one, and the rule's act and article. */
export function TooEarly({ t, locale, rule, earliest }: TooEarlyProps) {
  return (
    <Notice
      kind="refusal"
      title={t('hearings:refusal.notice_too_short')}
      basis={<RuleAct t={t} locale={locale} rule={rule} />}
    >
      {earliest && (
        <p>{t('hearings:refusal.notice_too_short_earliest', { date: longDate(earliest, locale) })}</p>
      )}
    </Notice>
  );
}
