import { shortDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { RuleView } from '@/lib/legal-rules/rule';
import { Link } from '../ui/link';

/** A term and the act that sets it; while nobody has entered it, that the charter decides. Never a guess. */
export function RuleBasis({ t, locale, rule }: { t: Translate; locale: Locale; rule: RuleView }) {
  if (rule.value === null) return <>{t('hearings:page.notice_unset')}</>;
  const term =
    rule.unit === 'working_day'
      ? t('hearings:rule.working_day', { count: rule.value })
      : t('hearings:rule.calendar_day', { count: rule.value });
  return (
    <>
      {term} (<RuleAct t={t} locale={locale} rule={rule} />)
    </>
  );
}

/** The act of a rule: title, number, day, article. */
export function RuleAct({ t, locale, rule }: { t: Translate; locale: Locale; rule: RuleView }) {
  const act = inLocale(rule.act, locale);
  const rest = [
    rule.actNumber && t('hearings:rule.number', { number: rule.actNumber }),
    rule.actDate && t('hearings:rule.of_day', { date: shortDate(rule.actDate) }),
    rule.article && t('hearings:rule.article', { article: rule.article }),
  ].filter(Boolean);
  const title = <span lang={act.translated ? undefined : act.lang}>{act.text}</span>;
  return (
    <>
      {rule.sourceUrl ? (
        <Link href={rule.sourceUrl} external>
          {title}
        </Link>
      ) : (
        title
      )}
      {rest.length > 0 && `, ${rest.join(', ')}`}
    </>
  );
}
