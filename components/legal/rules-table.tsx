import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { RuleView } from '@/lib/legal-rules/rule';
import { SourceLink } from '../ui/source-link';
import { type Column, Table } from '../ui/table';
import { RuleAct } from './rule-act';
import { ruleValue } from './rule-value';

type RulesTableProps = {
  t: Translate;
  locale: Locale;
  id: string;
  caption: string;
  rules: readonly RuleView[];
};

/** Rules with their value, act, article, how sure we are, and where it was seen. Where the charter decides all of them, only that is said. */
export function RulesTable({ t, locale, id, caption, rules }: RulesTableProps) {
  const columns: Column<RuleView>[] = [
    {
      key: 'rule',
      header: t('legal:column.rule'),
      rowHeader: true,
      cell: ({ key }) => t(`legal:rule.${key}`),
    },
    {
      key: 'value',
      header: t('legal:column.value'),
      cell: (rule) => (rule.value === null ? ruleValue(t, rule) : <strong>{ruleValue(t, rule)}</strong>),
    },
    {
      key: 'act',
      header: t('legal:column.act'),
      cell: (rule) => <RuleAct t={t} locale={locale} rule={rule} />,
    },
    {
      key: 'confidence',
      header: t('legal:column.confidence'),
      cell: ({ confidence }) => t(`legal:confidence.${confidence}`),
    },
    {
      key: 'source',
      header: t('legal:column.source'),
      cell: ({ sourceUrl }) => (sourceUrl ? <SourceLink url={sourceUrl} /> : '–'),
    },
  ];
  const told = {
    set: rules.some(({ value }) => value !== null),
    sourced: rules.some(({ sourceUrl }) => sourceUrl !== null),
  };
  const shown = columns.filter(
    ({ key }) => key === 'rule' || key === 'value' || (told.set && (key !== 'source' || told.sourced)),
  );
  return <Table id={id} caption={caption} columns={shown} rows={rules} rowKey={({ key }) => key} stacked />;
}
