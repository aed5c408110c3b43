import { KeptNotice } from '@/components/layout/kept-notice';
import { PageShell } from '@/components/layout/page-shell';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { whyNotChange, whyNotEditDraft } from '@/lib/hearings/policy';
import { inLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { publishChange, saveDraft } from '../../actions';
import { EMPTY_HEARING_FORM } from '../../form-state';
import { HearingFormPage } from '../../hearing-form-page';
import { keptHearing } from '../../kept-hearing';
import { staffCrumbs } from '../../staff-crumbs';
import { typedOfNotice } from '../../typed-of-notice';
import { type StaffHearingProps, staffHearing } from '../staff-hearing';

/** Edits a draft; changes a published notice, with a note that everyone reads. */
export default async function EditHearingPage(props: StaffHearingProps) {
  const { locale, slug, actor, municipality, hearing, judged, t } = await staffHearing(
    props,
    paths.staffEditHearing,
  );
  const published = hearing.state !== 'draft';
  const refusal = published ? whyNotChange(actor, judged) : whyNotEditDraft(actor, judged);
  const kept = refusal ? null : await keptHearing(actor, paths.staffEditHearing(locale, slug, hearing.id));
  const title = t(published ? 'hearings:staff.change_title' : 'hearings:staff.edit_title');
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffEditHearing(l, slug, hearing.id)}
      municipality={municipality}
      crumbs={staffCrumbs(
        t,
        locale,
        slug,
        {
          text: inLocale(hearing.notice.title, locale).text,
          href: paths.staffHearing(locale, slug, hearing.id),
        },
        { text: title },
      )}
    >
      {refusal ? (
        <>
          <title>{title}</title>
          <PageHeading title={title} />
          <Notice kind="refusal" title={t('hearings:staff.read_only')}>
            <p>{t(`hearings:refusal.${refusal}`)}</p>
          </Notice>
        </>
      ) : (
        <>
          {kept && <KeptNotice t={t} files={kept.lostFiles} />}
          <HearingFormPage
            t={t}
            locale={locale}
            municipality={municipality}
            hearing={hearing}
            now={new Date()}
            title={title}
            lead={t(published ? 'hearings:staff.change_lead' : 'hearings:staff.new_lead')}
            submit={t(published ? 'hearings:form.save_change' : 'ui.save_draft')}
            back={paths.staffHearing(locale, slug, hearing.id)}
            action={published ? publishChange : saveDraft}
            initial={
              kept?.initial ?? {
                ...EMPTY_HEARING_FORM,
                typed: typedOfNotice(hearing.notice),
                sittings: Math.max(1, hearing.sittings.length),
              }
            }
          />
        </>
      )}
    </PageShell>
  );
}
