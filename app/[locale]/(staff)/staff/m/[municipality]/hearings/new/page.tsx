import { KeptNotice } from '@/components/layout/kept-notice';
import { PageShell } from '@/components/layout/page-shell';
import { requireRole } from '@/lib/auth/guards';
import { latestNotice } from '@/lib/hearings/staff-queries';
import { rolesFor } from '@/lib/hearings/states';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { saveNewHearing } from '../actions';
import { EMPTY_HEARING_FORM } from '../form-state';
import { HearingFormPage } from '../hearing-form-page';
import { keptHearing } from '../kept-hearing';
import { staffCrumbs } from '../staff-crumbs';
import { typedOfOffice } from '../typed-of-notice';

type Props = { params: Promise<{ locale: string; municipality: string }> };

/** A new hearing. What the office wrote last time (organiser, contact, addresses) is there already. */
export default async function NewHearingPage({ params }: Props) {
  const { locale: language, municipality: slug } = await params;
  const locale = localeParam(language);
  const here = paths.staffNewHearing(locale, slug);
  const { actor, municipality } = await requireRole(locale, here, slug, ...rolesFor('edit_draft'));
  const t = translator(locale);
  const latest = await latestNotice(municipality.id);
  const kept = await keptHearing(actor, here);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffNewHearing(l, slug)}
      municipality={municipality}
      crumbs={staffCrumbs(t, locale, slug, { text: t('hearings:staff.new') })}
    >
      {kept && <KeptNotice t={t} files={kept.lostFiles} />}
      <HearingFormPage
        t={t}
        locale={locale}
        municipality={municipality}
        hearing={null}
        now={new Date()}
        title={t('hearings:staff.new')}
        lead={`${t('hearings:staff.new_lead')}${latest ? ` ${t('hearings:form.copied')}` : ''}`}
        submit={t('ui.save_draft')}
        back={paths.staffHearings(locale, slug)}
        action={saveNewHearing}
        initial={kept?.initial ?? { ...EMPTY_HEARING_FORM, typed: latest ? typedOfOffice(latest) : {} }}
      />
    </PageShell>
  );
}
