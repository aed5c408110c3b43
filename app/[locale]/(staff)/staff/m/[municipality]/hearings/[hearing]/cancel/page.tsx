import { PageShell } from '@/components/layout/page-shell';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { whyNotCancel } from '@/lib/hearings/policy';
import { Texts } from '@/lib/i18n/client';
import { inLocale } from '@/lib/i18n/locales';
import { bundlesFor } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { staffCrumbs } from '../../staff-crumbs';
import { type StaffHearingProps, staffHearing } from '../staff-hearing';
import { CancelForm } from './form';

/** Calls a hearing off: the reason in both languages, and one button. */
export default async function CancelHearingPage(props: StaffHearingProps) {
  const { locale, slug, actor, municipality, hearing, judged, t } = await staffHearing(
    props,
    paths.staffCancelHearing,
  );
  const refusal = whyNotCancel(actor, judged, hearing.notice, new Date());
  const title = inLocale(hearing.notice.title, locale);
  const back = paths.staffHearing(locale, slug, hearing.id);
  const heading = (
    <PageHeading
      title={t('hearings:staff.cancel_title')}
      lead={<span lang={title.translated ? undefined : title.lang}>{title.text}</span>}
    />
  );
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffCancelHearing(l, slug, hearing.id)}
      municipality={municipality}
      crumbs={staffCrumbs(
        t,
        locale,
        slug,
        { text: title.text, href: back },
        { text: t('hearings:staff.cancel') },
      )}
    >
      {refusal ? (
        <>
          <title>{t('hearings:staff.cancel_title')}</title>
          {heading}
          <Notice kind="refusal" title={t(`hearings:refusal.${refusal}`)}>
            <p>
              <Link href={back} alone>
                {t('hearings:staff.back')}
              </Link>
            </p>
          </Notice>
        </>
      ) : (
        <Texts locale={locale} bundles={bundlesFor(locale, 'hearings', 'errors', 'common')}>
          <CancelForm
            locale={locale}
            municipality={slug}
            hearingId={hearing.id}
            attempt={crypto.randomUUID()}
            back={back}
            heading={heading}
          />
        </Texts>
      )}
    </PageShell>
  );
}
