import type { Metadata } from 'next';
import { HearingDetail } from '@/components/hearing/hearing-detail';
import { PageShell } from '@/components/layout/page-shell';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { dayOf } from '@/lib/clock';
import { config } from '@/lib/config';
import { hearingRules } from '@/lib/hearings/rules';
import { inLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { privateFiles } from '@/lib/uploads/private-link';
import { staffCrumbs } from '../../staff-crumbs';
import { type StaffHearingProps, staffHearing } from '../staff-hearing';

export async function generateMetadata(props: StaffHearingProps): Promise<Metadata> {
  const { t, hearing, locale } = await staffHearing(props, paths.staffPreviewHearing, 'read');
  return { title: `${t('hearings:staff.preview')} – ${inLocale(hearing.notice.title, locale).text}` };
}

/** The page exactly as residents will see it: drawn by the same component. */
export default async function PreviewHearingPage(props: StaffHearingProps) {
  const { actor, locale, slug, municipality, hearing, t } = await staffHearing(
    props,
    paths.staffPreviewHearing,
    'read',
  );
  const now = new Date();
  const rules = await hearingRules(municipality.id, dayOf(now));
  const isDraft = hearing.state === 'draft';
  const short = paths.hearingShort(hearing.number);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffPreviewHearing(l, slug, hearing.id)}
      municipality={municipality}
      crumbs={staffCrumbs(
        t,
        locale,
        slug,
        {
          text: inLocale(hearing.notice.title, locale).text,
          href: paths.staffHearing(locale, slug, hearing.id),
        },
        { text: t('hearings:staff.preview') },
      )}
    >
      <div className="mb-8">
        <Notice title={t('hearings:staff.preview')}>
          <p>{t(isDraft ? 'hearings:staff.preview_note' : 'hearings:staff.preview_note_published')}</p>
          <p>
            <Link href={paths.staffHearing(locale, slug, hearing.id)} alone>
              {t('hearings:staff.back')}
            </Link>
          </p>
        </Notice>
      </div>
      <HearingDetail
        t={t}
        locale={locale}
        hearing={{ ...hearing, state: isDraft ? 'announced' : hearing.state }}
        rules={rules}
        now={now}
        links={{
          event: isDraft ? undefined : paths.hearingEvent(locale, slug, hearing.id),
          notice: isDraft ? undefined : paths.hearingNotice(locale, slug, hearing.id),
          short: isDraft
            ? undefined
            : { href: short, text: config().origin.replace(/^https?:\/\//, '') + short },
          file: privateFiles(actor.userId, now),
        }}
      />
    </PageShell>
  );
}
