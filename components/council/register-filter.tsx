import type { DecisionKind, RegisterFilter } from '@/lib/council/input';
import type { Translate } from '@/lib/i18n/translate';
import { Filters } from '../ui/filters';
import { Select } from '../ui/select';
import { TextInput } from '../ui/text-input';

type RegisterFilterFormProps = {
  t: Translate;
  /** The register without any choice. */
  action: string;
  filter: RegisterFilter;
  years: readonly number[];
  kinds: readonly DecisionKind[];
};

/** Search in a register of decisions: a word or number, what it is about, a year, the order. */
export function RegisterFilterForm({ t, action, filter, years, kinds }: RegisterFilterFormProps) {
  const chosen = filter.q !== '' || filter.kind !== null || filter.year !== null || filter.sort !== 'newest';
  return (
    <Filters
      label={t('council:decisions.search')}
      submit={t('ui.filter_show')}
      action={action}
      reset={chosen ? { href: action, text: t('ui.filter_reset') } : undefined}
    >
      <TextInput
        name="q"
        type="search"
        label={t('council:decisions.query')}
        hint={t('council:decisions.query_hint')}
        defaultValue={filter.q}
        maxLength={100}
      />
      <Select
        name="kind"
        label={t('council:decisions.kind')}
        placeholder={t('council:decisions.any_kind')}
        defaultValue={filter.kind ?? ''}
        options={kinds.map((kind) => ({ value: kind, label: t(`council:kind.${kind}`) }))}
      />
      <Select
        name="year"
        label={t('council:decisions.year')}
        placeholder={t('council:decisions.any_year')}
        defaultValue={filter.year ? String(filter.year) : ''}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="sort"
        label={t('council:decisions.sort')}
        defaultValue={filter.sort}
        options={(['newest', 'oldest', 'number'] as const).map((sort) => ({
          value: sort,
          label: t(`council:decisions.sort_${sort}`),
        }))}
      />
    </Filters>
  );
}
