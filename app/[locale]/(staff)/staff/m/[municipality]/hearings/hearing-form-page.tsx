import { RuleBasis } from '@/components/hearing/rule-basis';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHeading } from '@/components/ui/page-heading';
import { dayOf } from '@/lib/clock';
import { hearingRules } from '@/lib/hearings/rules';
import { earliestSitting } from '@/lib/hearings/timeline';
import type { HearingView } from '@/lib/hearings/view';
import { Texts } from '@/lib/i18n/client';
import { longDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import { bundlesFor } from '@/lib/i18n/server';
import type { Translate } from '@/lib/i18n/translate';
import { listSettlements } from '@/lib/municipalities/queries';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { ACCEPT_ATTRIBUTE, MAX_FILE_MEGABYTES } from '@/lib/uploads/limits';
import type { HearingFormState } from './form-state';
import { HearingForm } from './hearing-form';

type HearingFormPageProps = {
  t: Translate;
  locale: Locale;
  municipality: MunicipalityView;
  hearing: HearingView | null;
  now: Date;
  title: string;
  lead: string;
  submit: string;
  back: string;
  action: (before: HearingFormState, form: FormData) => Promise<HearingFormState>;
  initial: HearingFormState;
};

/** The form with its heading and the terms that the rules set; for a new hearing, a draft and a published notice. */
export async function HearingFormPage(props: HearingFormPageProps) {
  const { t, locale, municipality, hearing, now, title, lead, submit, back, action, initial } = props;
  const [settlements, rules] = await Promise.all([
    listSettlements(municipality.id),
    hearingRules(municipality.id, dayOf(now)),
  ]);
  const earliest = earliestSitting(rules, dayOf(now)).day;
  return (
    <Texts locale={locale} bundles={bundlesFor(locale, 'hearings', 'errors', 'common')}>
      <HearingForm
        locale={locale}
        municipality={municipality.slug}
        hearingId={hearing?.id ?? ''}
        attempt={crypto.randomUUID()}
        seen={hearing?.updatedAt ?? ''}
        published={hearing !== null && hearing.state !== 'draft'}
        title={title}
        submit={submit}
        back={back}
        action={action}
        initial={initial}
        settlements={settlements.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text }))}
        materials={(hearing?.materials ?? []).map(({ uploadId, title: name }) => ({
          uploadId,
          name: inLocale(name, locale).text,
        }))}
        rule={rules.noticeMin}
        earliest={earliest}
        accept={ACCEPT_ATTRIBUTE.pdf}
        megabytes={MAX_FILE_MEGABYTES}
        heading={
          <>
            <PageHeading title={title} lead={lead} />
            <div className="mb-10">
              <DescriptionList
                entries={[
                  {
                    term: t('hearings:page.notice_period'),
                    detail: <RuleBasis t={t} locale={locale} rule={rules.noticeMin} />,
                  },
                ]}
              />
              <p className="mt-2 text-muted">
                {earliest
                  ? t('hearings:staff.earliest', { date: longDate(earliest, locale) })
                  : t('hearings:staff.rule_hint')}
              </p>
            </div>
          </>
        }
      />
    </Texts>
  );
}
