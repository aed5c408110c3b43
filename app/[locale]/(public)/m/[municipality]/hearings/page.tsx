import type { Metadata } from 'next';
import { HearingCard } from '@/components/hearing/hearing-card';
import { PageShell } from '@/components/layout/page-shell';
import { CardGrid } from '@/components/ui/card-grid';
import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { type HearingFilter, listPublicHearings, PAST_PAGE_SIZE } from '@/lib/hearings/queries';
import type { HearingCardView } from '@/lib/hearings/view';
import { municipalityPage } from '@/lib/http/municipality-page';
import { pageMetadata } from '@/lib/i18n/metadata';
import type { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { addressOf, filterOf, type ListQuery, pageOf } from './list-query';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; municipality: string }>; searchParams: Promise<ListQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, name, t } = await municipalityPage(params);
  return pageMetadata({
    title: `${t('sections.hearings')} – ${name}`,
    locale,
    here: (l) => paths.hearings(l, slug),
  });
}

/** The hearings of a municipality: what is ahead first, then the past, by kind and year. */
export default async function HearingsPage({ params, searchParams }: Props) {
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const now = new Date();
  const query = await searchParams;
  const filter = filterOf(query);
  const page = pageOf(query);
  const hearings = await listPublicHearings(municipality.id, filter, now, page);
  const filtered = filter.kind !== null || filter.year !== null;
  const cards = (list: HearingCardView[]) =>
    list.map((hearing) => ({
      key: hearing.id,
      card: (
        <HearingCard
          t={t}
          locale={locale}
          hearing={hearing}
          href={paths.hearing(locale, slug, hearing.id)}
          now={now}
        />
      ),
    }));
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => addressOf(paths.hearings(l, slug), filter, page)}
      municipality={municipality}
      section="hearings"
      crumbs={[{ text: t('sections.hearings') }]}
    >
      <PageHeading title={t('sections.hearings')} lead={t('hearings:list.lead')} />
      {hearings.kinds.length > 0 && (
        <Filters
          label={t('hearings:list.filter')}
          submit={t('ui.filter_show')}
          reset={filtered ? { href: paths.hearings(locale, slug), text: t('ui.filter_reset') } : undefined}
        >
          <FilterChoices t={t} filter={filter} kinds={hearings.kinds} years={hearings.years} />
        </Filters>
      )}
      <Section
        id="ahead"
        title={t('hearings:list.ahead')}
        action={
          <Link href={paths.hearingsCalendar(locale, slug)} alone>
            {t('hearings:list.subscribe')}
          </Link>
        }
        lead={t('hearings:list.subscribe_hint')}
      >
        {hearings.ahead.length > 0 ? (
          <CardGrid wide items={cards(hearings.ahead)} />
        ) : (
          <EmptyState title={t(filtered ? 'hearings:list.none_found' : 'hearings:list.none_ahead')}>
            {!filtered && (
              <p>
                {t('hearings:list.none_ahead_body')} {t('hearings:list.season')}
              </p>
            )}
          </EmptyState>
        )}
      </Section>
      <Section id="past" title={t('hearings:list.past')}>
        {hearings.past.length > 0 ? (
          <CardGrid wide items={cards(hearings.past)} />
        ) : (
          <EmptyState title={t(filtered ? 'hearings:list.none_found' : 'hearings:list.none_past')} />
        )}
        <Pagination
          label={t('pagination.label')}
          page={page}
          pageCount={Math.ceil(hearings.pastCount / PAST_PAGE_SIZE)}
          href={(to) => addressOf(paths.hearings(locale, slug), filter, to)}
          words={{
            previous: t('pagination.previous'),
            next: t('pagination.next'),
            page: t('pagination.page'),
          }}
        />
      </Section>
    </PageShell>
  );
}

type ChoicesProps = {
  t: ReturnType<typeof translator>;
  filter: HearingFilter;
  kinds: NonNullable<HearingFilter['kind']>[];
  years: number[];
};

function FilterChoices({ t, filter, kinds, years }: ChoicesProps) {
  return (
    <>
      <Select
        name="kind"
        label={t('hearings:list.kind')}
        placeholder={t('hearings:list.any_kind')}
        defaultValue={filter.kind ?? ''}
        options={kinds.map((kind) => ({ value: kind, label: t(`hearings:kind.${kind}`) }))}
      />
      <Select
        name="year"
        label={t('hearings:list.year')}
        placeholder={t('hearings:list.any_year')}
        defaultValue={filter.year ? String(filter.year) : ''}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
    </>
  );
}
