import {
  isFiltered,
  LINE_LEVELS,
  LINE_SIDES,
  LINE_SORTS,
  type LineQuery,
  SEARCH_LIMIT,
} from '@/lib/budgets/line-list';
import type { BudgetRow } from '@/lib/budgets/rows';
import type { Translate } from '@/lib/i18n/translate';
import { Filters } from '../ui/filters';
import { Select } from '../ui/select';
import { TextInput } from '../ui/text-input';

type LineFiltersProps = {
  t: Translate;
  query: LineQuery;
  all: readonly BudgetRow[];
  /** The document asked for in the address, kept by the form. */
  version: string | null;
  resetHref: string;
};

/** Side, kind of row, words of the name and order: a GET form, so that the address holds the choice. */
export function LineFilters({ t, query, all, version, resetHref }: LineFiltersProps) {
  const sides = LINE_SIDES.filter((side) => all.some(({ line }) => line.side === side));
  const levels = LINE_LEVELS.filter((level) => all.some(({ line }) => line.level === level));
  const everything = { value: '', label: t('budget:lines.all') };
  return (
    <Filters
      label={t('budget:lines.filters')}
      submit={t('ui.filter_show')}
      reset={isFiltered(query) ? { href: resetHref, text: t('ui.filter_reset') } : undefined}
    >
      {version && <input type="hidden" name="version" value={version} />}
      <TextInput
        name="q"
        type="search"
        label={t('budget:lines.search')}
        hint={t('budget:lines.search_hint')}
        defaultValue={query.search}
        maxLength={SEARCH_LIMIT}
      />
      <Select
        name="side"
        label={t('budget:lines.side')}
        defaultValue={query.side ?? ''}
        options={[everything, ...sides.map((side) => ({ value: side, label: t(`budget:side.${side}`) }))]}
      />
      <Select
        name="level"
        label={t('budget:lines.level')}
        defaultValue={query.level ?? ''}
        options={[
          everything,
          ...levels.map((level) => ({ value: level, label: t(`budget:level.${level}`) })),
        ]}
      />
      <Select
        name="sort"
        label={t('budget:lines.order')}
        defaultValue={query.sort}
        options={LINE_SORTS.map((sort) => ({ value: sort, label: t(`budget:lines.sort.${sort}`) }))}
      />
    </Filters>
  );
}
