import { shortDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { RuleView } from '@/lib/legal-rules/rule';

/** The act of a rule with its number, date and article: what stands beside every deadline. */
export function RuleAct({ t, locale, rule }: { t: Translate; locale: Locale; rule: RuleView }) {
  const act = inLocale(rule.act, locale);
  if (!act.text) return rule.value === null ? t('legal:unset') : t('legal:act.unknown');
  const details = [
    numberOf(t, rule),
    rule.article && t('legal:act.article', { article: rule.article }),
  ].filter(Boolean);
  return (
    <>
      <span lang={act.lang}>{act.text}</span>
      {details.length > 0 && <>, {details.join(', ')}</>}
    </>
  );
}

function numberOf(t: Translate, { actDate, actNumber }: RuleView): string | null {
  if (!actNumber) return null;
  return actDate
    ? t('legal:act.number', { date: shortDate(actDate), number: actNumber })
    : t('legal:act.number_only', { number: actNumber });
}
