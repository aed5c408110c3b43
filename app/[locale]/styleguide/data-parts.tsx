import { BarTable } from '@/components/ui/bar-table';
import { DescriptionList } from '@/components/ui/description-list';
import { Details } from '@/components/ui/details';
import { KeyFigures } from '@/components/ui/key-figures';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { Provenance } from '@/components/ui/provenance';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Timeline } from '@/components/ui/timeline';
import { unitName } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

type Line = {
  key: 'general' | 'housing' | 'lighting' | 'education' | 'culture';
  code: string;
  plan: string;
  executed: string;
  rate: string;
  share: number;
  last: number;
  lastValue: string;
};

const LINES: Line[] = [
  {
    key: 'general',
    code: '701',
    plan: '12 480,0',
    executed: '9 112,4',
    rate: '73,0',
    share: 0.41,
    last: 0.38,
    lastValue: '11 600,0',
  },
  {
    key: 'housing',
    code: '706',
    plan: '8 917,5',
    executed: '7 004,9',
    rate: '78,6',
    share: 0.29,
    last: 0.33,
    lastValue: '10 050,2',
  },
  {
    key: 'lighting',
    code: '70640',
    plan: '1 850,0',
    executed: '1 850,0',
    rate: '100,0',
    share: 0.06,
    last: 0.02,
    lastValue: '610,0',
  },
  {
    key: 'education',
    code: '709',
    plan: '30 412,8',
    executed: '22 640,1',
    rate: '74,4',
    share: 1,
    last: 0.93,
    lastValue: '28 284,0',
  },
  {
    key: 'culture',
    code: '708',
    plan: '2 604,3',
    executed: '–',
    rate: '–',
    share: 0.086,
    last: 0.08,
    lastValue: '2 433,0',
  },
];

export function DataParts({ t, locale }: { t: Translate; locale: Locale }) {
  return (
    <>
      <Section id="figures" title={t('styleguide:parts.figures')}>
        <KeyFigures
          figures={[
            {
              label: t('styleguide:figure.plan'),
              value: '74\u00a0957,7',
              unit: unitName('thousand_som', locale),
              meaning: t('styleguide:figure.plan_meaning'),
            },
            { label: t('styleguide:figure.own'), value: '62 %', meaning: t('styleguide:figure.own_meaning') },
            {
              label: t('styleguide:figure.executed'),
              value: '73,4 %',
              meaning: t('styleguide:figure.executed_meaning'),
            },
            {
              label: t('styleguide:figure.unknown'),
              value: t('ui.no_data'),
              meaning: t('styleguide:figure.unknown_meaning'),
            },
          ]}
        />
        <Provenance facts={provenanceFacts(t)} note={t('styleguide:figure.note')} />
        <Details summary={t('styleguide:details.summary')}>
          <p>{t('styleguide:details.text')}</p>
        </Details>
        <div className="mt-6 max-w-text">
          <DescriptionList
            entries={[
              { term: t('styleguide:fact.kind'), detail: t('styleguide:fact.kind_value') },
              { term: t('styleguide:fact.organiser'), detail: t('styleguide:fact.organiser_value') },
              { term: t('ui.place'), detail: t('styleguide:card.hearing_place') },
              { term: t('styleguide:fact.phone'), detail: t('styleguide:fact.phone_value') },
            ]}
          />
        </div>
      </Section>
      <Section id="tables" title={t('styleguide:parts.tables')}>
        <div className="grid gap-10">
          <WideTable t={t} locale={locale} />
          <BarTable
            id="bars"
            caption={t('styleguide:table.bars')}
            headers={{
              label: t('styleguide:table.name'),
              bar: t('styleguide:table.bar'),
              value: t('styleguide:table.plan'),
              second: t('styleguide:table.last'),
              percent: t('ui.share_percent'),
            }}
            bars={LINES.map(({ key, plan, share, last, lastValue, rate }) => ({
              key,
              label: t(`styleguide:table.${key}`),
              value: plan,
              share,
              secondShare: last,
              secondValue: lastValue,
              percent: rate,
            }))}
          />
          <StackedTable t={t} />
        </div>
      </Section>
      <Section id="progress" title={t('styleguide:parts.progress')}>
        <Progress t={t} />
      </Section>
    </>
  );
}

function provenanceFacts(t: Translate) {
  return [
    {
      label: t('ui.source'),
      value: (
        <a className="link" href="https://example.org">
          {t('styleguide:fact.source_value')}
        </a>
      ),
    },
    { label: t('ui.act'), value: t('styleguide:fact.act_value') },
    { label: t('ui.updated'), value: '20.11.2026' },
    { label: t('ui.licence'), value: t('styleguide:fact.licence_value') },
  ];
}

function WideTable({ t, locale }: { t: Translate; locale: Locale }) {
  return (
    <Table
      id="lines"
      caption={
        <>
          {t('styleguide:table.caption')}{' '}
          <span className="table-note">({unitName('thousand_som', locale)})</span>
        </>
      }
      rows={LINES}
      rowKey={({ key }) => key}
      rowClass={({ key }) => (key === 'lighting' ? 'row-deep' : undefined)}
      columns={[
        { key: 'code', header: '№', cell: ({ code }) => code },
        {
          key: 'name',
          header: t('styleguide:table.name'),
          cell: ({ key }) => t(`styleguide:table.${key}`),
          rowHeader: true,
          sort: { href: '#tables' },
        },
        {
          key: 'plan',
          header: t('styleguide:table.plan'),
          cell: ({ plan }) => plan,
          numeric: true,
          sort: { href: '#tables', direction: 'descending' },
        },
        {
          key: 'executed',
          header: t('styleguide:table.executed'),
          cell: ({ executed }) => executed,
          numeric: true,
        },
        { key: 'rate', header: t('styleguide:table.rate'), cell: ({ rate }) => rate, numeric: true },
      ]}
      foot={['', t('ui.total'), '56 264,6', '40 607,4', '72,2']}
    />
  );
}

function StackedTable({ t }: { t: Translate }) {
  const rows = [
    {
      id: '1',
      title: t('styleguide:card.hearing'),
      date: '12.12.2026',
      place: t('styleguide:card.hearing_place'),
    },
    {
      id: '2',
      title: t('styleguide:form.execution'),
      date: '02.02.2026',
      place: t('styleguide:card.hearing_place'),
    },
  ];
  return (
    <Table
      id="stacked"
      stacked
      caption={t('styleguide:table.stacked')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', header: t('styleguide:fact.kind'), cell: ({ title }) => title, rowHeader: true },
        { key: 'date', header: t('ui.date'), cell: ({ date }) => date },
        { key: 'place', header: t('ui.place'), cell: ({ place }) => place },
      ]}
    />
  );
}

function Progress({ t }: { t: Translate }) {
  const words = { done: t('steps.done'), current: t('steps.current'), upcoming: t('steps.upcoming') };
  return (
    <div className="grid gap-8">
      <ProgressSteps
        label={t('styleguide:progress.label')}
        words={words}
        steps={[
          { text: t('styleguide:progress.submission'), state: 'done', detail: '01.10 – 31.10.2026' },
          { text: t('styleguide:progress.check'), state: 'done', detail: '01.11 – 14.11.2026' },
          { text: t('styleguide:progress.evaluation'), state: 'current', detail: t('styleguide:next.left') },
          { text: t('styleguide:progress.voting'), state: 'upcoming', detail: '13.12 – 26.12.2026' },
          { text: t('styleguide:progress.results'), state: 'upcoming' },
        ]}
      />
      <div>
        <h3 className="mb-3">{t('styleguide:progress.history')}</h3>
        <Timeline
          label={t('styleguide:progress.history')}
          entries={[
            {
              key: 'sent',
              date: '04.10.2026, 21:14',
              dateTime: '2026-10-04T21:14',
              title: t('styleguide:progress.sent'),
            },
            {
              key: 'reviewed',
              date: '06.10.2026',
              dateTime: '2026-10-06',
              title: t('styleguide:progress.reviewed'),
              state: 'current',
            },
            {
              key: 'council',
              date: '20.12.2026',
              dateTime: '2026-12-20',
              title: t('styleguide:progress.council'),
              state: 'upcoming',
              children: <p>{t('styleguide:progress.council_text')}</p>,
            },
          ]}
        />
      </div>
    </div>
  );
}
