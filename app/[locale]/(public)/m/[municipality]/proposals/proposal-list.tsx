import { ProposalCard } from '@/components/proposal/proposal-card';
import { CardGrid } from '@/components/ui/card-grid';
import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { SettlementView } from '@/lib/municipalities/view';
import type { ProposalLineView } from '@/lib/participatory-budget/proposal-view';
import { PAGE_SIZE, type ProposalFilter } from '@/lib/participatory-budget/queries';
import { SORTS } from '@/lib/participatory-budget/sorts';
import { LISTED_STATES } from '@/lib/participatory-budget/states';
import { TOPICS } from '@/lib/participatory-budget/topics';
import { paths, withQuery } from '@/lib/paths';
import { queryOf } from './filter';

type ProposalListProps = {
  t: Translate;
  locale: Locale;
  slug: string;
  filter: ProposalFilter;
  settlements: readonly SettlementView[];
  total: number;
  proposals: readonly ProposalLineView[];
};

/** The published proposals: search and filters in the address, twenty a page. */
export function ProposalList({ t, locale, slug, filter, settlements, total, proposals }: ProposalListProps) {
  const here = paths.proposals(locale, slug);
  const filtered = filter.query !== '' || Boolean(filter.settlementId ?? filter.topic ?? filter.state);
  if (total === 0 && !filtered) {
    return (
      <Section id="proposals" title={t('proposals:list.published')}>
        <EmptyState title={t('proposals:list.none_yet')}>
          <p>{t('proposals:list.none_yet_text')}</p>
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section id="proposals" title={t('proposals:list.published')}>
      <Filters
        label={t('proposals:list.filter_label')}
        submit={t('ui.filter_show')}
        action={`${here}#proposals`}
        reset={filtered ? { href: `${here}#proposals`, text: t('ui.filter_reset') } : undefined}
      >
        <TextInput
          name="q"
          type="search"
          label={t('proposals:list.search')}
          hint={t('proposals:list.search_hint')}
          defaultValue={filter.query}
          autoComplete="off"
        />
        <Select
          name="settlement"
          label={t('proposals:list.settlement')}
          placeholder={t('proposals:list.all_settlements')}
          defaultValue={filter.settlementId ?? ''}
          options={settlements.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text }))}
        />
        <Select
          name="topic"
          label={t('proposals:list.topic')}
          placeholder={t('proposals:list.all_topics')}
          defaultValue={filter.topic ?? ''}
          options={TOPICS.map((topic) => ({ value: topic, label: t(`proposals:topic.${topic}`) }))}
        />
        <Select
          name="state"
          label={t('proposals:list.state')}
          placeholder={t('proposals:list.all_states')}
          defaultValue={filter.state ?? ''}
          options={LISTED_STATES.map((state) => ({ value: state, label: t(`proposals:state.${state}`) }))}
        />
        <Select
          name="sort"
          label={t('proposals:list.sort')}
          defaultValue={filter.sort}
          options={SORTS.map((sort) => ({ value: sort, label: t(`proposals:sort.${sort}`) }))}
        />
      </Filters>
      {total === 0 ? (
        <EmptyState title={t('proposals:list.none_found')}>
          <p>{t('proposals:list.none_found_text')}</p>
        </EmptyState>
      ) : (
        <>
          <p role="status" className="my-6">
            {t('proposals:list.found', { count: total })}
          </p>
          <CardGrid
            items={proposals.map((proposal) => ({
              key: proposal.id,
              card: <ProposalCard {...{ t, locale, slug, proposal }} />,
            }))}
          />
        </>
      )}
      <Pagination
        label={t('pagination.label')}
        page={filter.page}
        pageCount={Math.ceil(total / PAGE_SIZE)}
        href={(page) => `${withQuery(here, queryOf({ ...filter, page }))}#proposals`}
        words={{ previous: t('pagination.previous'), next: t('pagination.next'), page: t('pagination.page') }}
      />
    </Section>
  );
}
