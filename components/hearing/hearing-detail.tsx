import { dayOf } from '@/lib/clock';
import { type HearingRules, lastDayOf, standingOf } from '@/lib/hearings/timeline';
import type { HearingView } from '@/lib/hearings/view';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { Columns } from '../layout/columns';
import { Badge } from '../ui/badge';
import { DescriptionList } from '../ui/description-list';
import { Link } from '../ui/link';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { HearingAlerts } from './hearing-alerts';
import { HearingMaterials } from './hearing-materials';
import { HearingNextStep } from './hearing-next-step';
import { HearingSource } from './hearing-source';
import { HearingStatus } from './hearing-status';
import { HearingVersions } from './hearing-versions';
import { HowToTakePart } from './how-to-take-part';
import { RuleBasis } from './rule-basis';
import { ShownText } from './shown-text';
import { SittingList } from './sitting-list';

export type HearingLinks = {
  /** Left out in the preview of a draft, where they lead nowhere yet. */
  event?: string;
  notice?: string;
  /** As people type it: without the protocol. */
  short?: { href: string; text: string };
  /** Where a file of the hearing is served. */
  file: (uploadId: string) => string;
};

type HearingDetailProps = {
  t: Translate;
  locale: Locale;
  hearing: HearingView;
  rules: HearingRules;
  now: Date;
  links: HearingLinks;
};

/** The page of a hearing, the same for everyone and in the staff's preview. */
export function HearingDetail({ t, locale, hearing, rules, now, links }: HearingDetailProps) {
  const { notice } = hearing;
  const title = inLocale(notice.title, locale);
  const known = hearing.sources.length > 0;
  const last = lastDayOf(notice);
  const over = last === null ? known : last < dayOf(now);
  return (
    <>
      <PageHeading
        eyebrow={t(`hearings:kind.${notice.kind}`)}
        title={title.text}
        lang={title.translated ? undefined : title.lang}
        meta={
          <>
            <HearingStatus t={t} state={hearing.state} over={over} />
            {known && <Badge>{t('hearings:list.known')}</Badge>}
          </>
        }
      />
      <HearingAlerts t={t} locale={locale} hearing={hearing} />
      <HearingNextStep {...{ t, locale, hearing, rules, now, links }} />
      <Columns
        asideLabel={t('hearings:page.aside')}
        aside={<Aside {...{ t, locale, hearing, rules, links, known }} />}
      >
        {(notice.description.ky || notice.description.ru) && (
          <Section id="about" title={t('hearings:page.about')}>
            <ShownText t={t} locale={locale} text={notice.description} lines />
          </Section>
        )}
        {hearing.sittings.length > 0 && (
          <Section id="sittings" title={t('hearings:page.sittings')}>
            <SittingList
              t={t}
              locale={locale}
              sittings={hearing.sittings}
              asPrinted={known}
              off={hearing.state === 'cancelled' || hearing.state === 'postponed'}
            />
          </Section>
        )}
        {!known && hearing.state !== 'cancelled' && (
          <HowToTakePart {...{ t, locale, notice, standing: standingOf(notice, now) }} />
        )}
        {!known && <HearingMaterials {...{ t, locale, hearing, file: links.file }} />}
        {known && <HearingSource t={t} locale={locale} hearing={hearing} />}
        {hearing.versions.length > 0 && <HearingVersions t={t} locale={locale} versions={hearing.versions} />}
      </Columns>
    </>
  );
}

type AsideProps = Omit<HearingDetailProps, 'now'> & { known: boolean };

function Aside({ t, locale, hearing, rules, links, known }: AsideProps) {
  const { notice } = hearing;
  const text = (value: { ky: string; ru: string }) =>
    value.ky || value.ru ? <ShownText t={t} locale={locale} text={value} /> : null;
  return (
    <DescriptionList
      entries={[
        { term: t('hearings:page.kind'), detail: t(`hearings:kind.${notice.kind}`) },
        { term: t('hearings:page.budget_year'), detail: notice.budgetYear },
        { term: t('hearings:page.organiser'), detail: text(notice.organiser) },
        { term: t('hearings:page.initiator'), detail: text(notice.initiator) },
        { term: t('hearings:page.legal_basis'), detail: text(notice.legalBasis) },
        { term: t('hearings:page.contact'), detail: notice.contact },
        {
          term: t('hearings:page.notice_period'),
          detail: !known && <RuleBasis t={t} locale={locale} rule={rules.noticeMin} />,
        },
        {
          term: t('hearings:page.followup_period'),
          detail: !known && <RuleBasis t={t} locale={locale} rule={rules.followupAnswer} />,
        },
        {
          term: t('hearings:page.short_address'),
          detail: links.short && <Link href={links.short.href}>{links.short.text}</Link>,
        },
      ].map(({ term, detail }) => ({ term, detail: detail || null }))}
    />
  );
}
