import type { Translate } from '@/lib/i18n/translate';
import type { RuleView } from '@/lib/legal-rules/rule';

/** "14 рабочих дней"; while nobody has entered the charter's term, that the charter decides. */
export function ruleValue(t: Translate, { value, unit }: Pick<RuleView, 'value' | 'unit'>): string {
  return value === null ? t('legal:unset') : t(`legal:value.${unit}`, { count: value });
}
