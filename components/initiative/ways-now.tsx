import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { RuleKey, RuleView } from '@/lib/legal-rules/rule';
import { paths } from '@/lib/paths';
import { RuleAct } from '../legal/rule-act';
import { ruleValue } from '../legal/rule-value';
import { Card } from '../ui/card';

type WaysNowProps = { t: Translate; locale: Locale; slug: string; rules: readonly RuleView[] };

/** What residents can do today while no initiative collects signatures: each a page that works. */
export function WaysNow({ t, locale, slug, rules }: WaysNowProps) {
  const ways = [
    { key: 'proposal', href: paths.proposals(locale, slug) },
    { key: 'hearing', href: paths.hearings(locale, slug) },
    { key: 'council', href: paths.council(locale, slug) },
    { key: 'appeal', href: paths.legalBasis(locale) },
  ] as const;
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {ways.map(({ key, href }) => (
        <li key={key} className="grid">
          <Card title={t(`initiatives:ways.${key}.title`)} href={href}>
            <p>{t(`initiatives:ways.${key}.text`)}</p>
            {key === 'appeal' && <AppealTerms t={t} locale={locale} rules={rules} />}
          </Card>
        </li>
      ))}
    </ul>
  );
}

function AppealTerms({ t, locale, rules }: Omit<WaysNowProps, 'slug'>) {
  const find = (key: RuleKey) => rules.find((rule) => rule.key === key);
  const [registered, answered] = [find('appeal.register_within'), find('appeal.answer_within')];
  if (!registered || !answered) return null;
  return (
    <>
      <p>
        {t('initiatives:ways.appeal.registered')}: <strong>{ruleValue(t, registered)}</strong>.{' '}
        {t('initiatives:ways.appeal.answered')}: <strong>{ruleValue(t, answered)}</strong>.
      </p>
      <p className="text-sm text-muted">
        <RuleAct t={t} locale={locale} rule={answered} />
      </p>
    </>
  );
}
