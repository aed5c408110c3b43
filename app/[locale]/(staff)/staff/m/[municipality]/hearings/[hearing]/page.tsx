import type { Metadata } from 'next';
import { fieldLabel } from '@/components/hearing/field-label';
import { HearingStatus } from '@/components/hearing/hearing-status';
import { HearingVersions } from '@/components/hearing/hearing-versions';
import { RuleBasis } from '@/components/hearing/rule-basis';
import { SittingList } from '@/components/hearing/sitting-list';
import { TooEarly } from '@/components/hearing/too-early';
import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { dayOf } from '@/lib/clock';
import { config } from '@/lib/config';
import { whyNotCancel, whyNotChange, whyNotEditDraft, whyNotPublish } from '@/lib/hearings/policy';
import { publicationProblems } from '@/lib/hearings/readiness';
import { hearingRules } from '@/lib/hearings/rules';
import { earliestSitting, lastDayOf } from '@/lib/hearings/timeline';
import { longDate } from '@/lib/i18n/format';
import { inLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { staffCrumbs } from '../staff-crumbs';
import { DoneNotice } from './done-notice';
import { type StaffHearingProps, staffHearing } from './staff-hearing';

type Props = StaffHearingProps & { searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { hearing, locale } = await staffHearing(props, paths.staffHearing, 'read');
  return { title: inLocale(hearing.notice.title, locale).text };
}

/** One hearing for its office: where it stands, what is missing, what can be done next. */
export default async function StaffHearingPage(props: Props) {
  const { locale, slug, actor, municipality, hearing, judged, t } = await staffHearing(
    props,
    paths.staffHearing,
    'read',
  );
  const { done } = await props.searchParams;
  const now = new Date();
  const rules = await hearingRules(municipality.id, dayOf(now));
  const isDraft = hearing.state === 'draft';
  const problems = isDraft ? publicationProblems(hearing.notice, { now, rules }) : [];
  const mayEdit = isDraft && whyNotEditDraft(actor, judged) === null;
  const mayPublish = whyNotPublish(actor, judged, []) === null;
  const mayChange = whyNotChange(actor, judged) === null;
  const mayCancel = whyNotCancel(actor, judged, hearing.notice, now) === null;
  const edit = paths.staffEditHearing(locale, slug, hearing.id);
  const title = inLocale(hearing.notice.title, locale);
  const earliest = earliestSitting(rules, dayOf(now)).day;
  const last = lastDayOf(hearing.notice);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffHearing(l, slug, hearing.id)}
      municipality={municipality}
      crumbs={staffCrumbs(t, locale, slug, { text: title.text })}
    >
      <DoneNotice t={t} done={done} />
      <PageHeading
        eyebrow={t(`hearings:kind.${hearing.notice.kind}`)}
        title={title.text}
        lang={title.translated ? undefined : title.lang}
        meta={<HearingStatus t={t} state={hearing.state} over={last !== null && last < dayOf(now)} />}
      />
      {isDraft && problems.length > 0 && (
        <Notice kind="warning" title={t('hearings:staff.not_ready')}>
          <p>{t('hearings:staff.not_ready_body')}</p>
          <ul className="list-disc ps-5">
            {problems.map(({ code, field }) => (
              <li key={`${code}${field}`}>
                {mayEdit ? (
                  <Link href={`${edit}#${field}`}>
                    {t(`hearings:problem.${code}`, { field: fieldLabel(t, field) })}
                  </Link>
                ) : (
                  t(`hearings:problem.${code}`, { field: fieldLabel(t, field) })
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {problems.some(({ code }) => code === 'notice_too_short') && (
        <div className="mt-4">
          <TooEarly t={t} locale={locale} rule={rules.noticeMin} earliest={earliest} />
        </div>
      )}
      {isDraft && problems.length === 0 && (
        <Notice kind="success" title={t('hearings:staff.ready')}>
          <p>{t(mayPublish ? 'hearings:staff.ready_body' : 'hearings:staff.ready_clerk')}</p>
        </Notice>
      )}
      <div className="mt-6">
        <ButtonRow>
          {isDraft && mayPublish && problems.length === 0 && (
            <ButtonLink href={paths.staffPublishHearing(locale, slug, hearing.id)}>
              {t('hearings:staff.publish')}
            </ButtonLink>
          )}
          {mayEdit && (
            <ButtonLink href={edit} variant={problems.length > 0 ? 'primary' : 'secondary'}>
              {t('hearings:staff.edit')}
            </ButtonLink>
          )}
          {!isDraft && (
            <ButtonLink href={paths.hearing(locale, slug, hearing.id)}>
              {t('hearings:staff.public_page')}
            </ButtonLink>
          )}
          {!isDraft && (
            <ButtonLink href={paths.hearingNotice(locale, slug, hearing.id)} variant="secondary" icon="print">
              {t('hearings:page.print_notice')}
            </ButtonLink>
          )}
          {isDraft && (
            <ButtonLink href={paths.staffPreviewHearing(locale, slug, hearing.id)} variant="secondary">
              {t('hearings:staff.preview')}
            </ButtonLink>
          )}
          {mayChange && (
            <ButtonLink href={edit} variant="secondary">
              {t('hearings:staff.change')}
            </ButtonLink>
          )}
          {mayCancel && (
            <ButtonLink href={paths.staffCancelHearing(locale, slug, hearing.id)} variant="quiet">
              {t('hearings:staff.cancel')}
            </ButtonLink>
          )}
        </ButtonRow>
      </div>
      <Section id="sittings" title={t('hearings:page.sittings')}>
        <SittingList t={t} locale={locale} sittings={hearing.sittings} />
      </Section>
      <Section id="rules" title={t('hearings:staff.rules')}>
        <DescriptionList
          entries={[
            {
              term: t('hearings:page.notice_period'),
              detail: <RuleBasis t={t} locale={locale} rule={rules.noticeMin} />,
            },
            {
              term: t('hearings:page.followup_period'),
              detail: <RuleBasis t={t} locale={locale} rule={rules.followupAnswer} />,
            },
            {
              term: t('hearings:page.short_address'),
              detail: isDraft
                ? null
                : config().origin.replace(/^https?:\/\//, '') + paths.hearingShort(hearing.number),
            },
          ]}
        />
        {isDraft && (
          <p className="mt-3 text-muted">
            {earliest
              ? t('hearings:staff.earliest', { date: longDate(earliest, locale) })
              : t('hearings:staff.rule_hint')}
          </p>
        )}
      </Section>
      {hearing.versions.length > 0 && <HearingVersions t={t} locale={locale} versions={hearing.versions} />}
    </PageShell>
  );
}
