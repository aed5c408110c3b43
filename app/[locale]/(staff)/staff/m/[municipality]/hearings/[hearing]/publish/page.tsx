import type { Metadata } from 'next';
import { TooEarly } from '@/components/hearing/too-early';
import { PageShell } from '@/components/layout/page-shell';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { dayOf } from '@/lib/clock';
import { whyNotPublish } from '@/lib/hearings/policy';
import { publicationProblems } from '@/lib/hearings/readiness';
import { hearingRules } from '@/lib/hearings/rules';
import { earliestSitting } from '@/lib/hearings/timeline';
import { Texts } from '@/lib/i18n/client';
import { inLocale } from '@/lib/i18n/locales';
import { bundlesFor } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { staffCrumbs } from '../../staff-crumbs';
import { type StaffHearingProps, staffHearing } from '../staff-hearing';
import { PublishForm } from './form';

export async function generateMetadata(props: StaffHearingProps): Promise<Metadata> {
  return { title: (await staffHearing(props, paths.staffPublishHearing)).t('hearings:staff.publish_title') };
}

/** What will happen, and one button. */
export default async function PublishHearingPage(props: StaffHearingProps) {
  const { locale, slug, actor, municipality, hearing, judged, t } = await staffHearing(
    props,
    paths.staffPublishHearing,
  );
  const now = new Date();
  const rules = await hearingRules(municipality.id, dayOf(now));
  const refusal = whyNotPublish(actor, judged, publicationProblems(hearing.notice, { now, rules }));
  const title = inLocale(hearing.notice.title, locale);
  const back = paths.staffHearing(locale, slug, hearing.id);
  const effects = [
    t('hearings:staff.publish_1'),
    t('hearings:staff.publish_2'),
    t('hearings:staff.publish_3'),
    t('hearings:staff.publish_4'),
  ];
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffPublishHearing(l, slug, hearing.id)}
      municipality={municipality}
      crumbs={staffCrumbs(
        t,
        locale,
        slug,
        { text: title.text, href: back },
        { text: t('hearings:staff.publish') },
      )}
    >
      <PageHeading
        title={t('hearings:staff.publish_title')}
        lead={<span lang={title.translated ? undefined : title.lang}>{title.text}</span>}
      />
      {refusal ? (
        <>
          {refusal === 'notice_too_short' ? (
            <TooEarly
              t={t}
              locale={locale}
              rule={rules.noticeMin}
              earliest={earliestSitting(rules, dayOf(now)).day}
            />
          ) : (
            <Notice kind="refusal" title={t(`hearings:refusal.${refusal}`)} />
          )}
          <p className="mt-6">
            <Link href={back} alone>
              {t('hearings:staff.back')}
            </Link>
          </p>
        </>
      ) : (
        <>
          <div className="prose mb-8">
            <h2>{t('hearings:staff.publish_what')}</h2>
            <ul>
              {effects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          </div>
          <Texts locale={locale} bundles={bundlesFor(locale, 'hearings', 'common')}>
            <PublishForm
              locale={locale}
              municipality={slug}
              hearingId={hearing.id}
              attempt={crypto.randomUUID()}
              back={back}
            />
          </Texts>
        </>
      )}
    </PageShell>
  );
}
