import { dayOf } from '@/lib/clock';
import { isTranslated } from '@/lib/hearings/readiness';
import type { HearingView } from '@/lib/hearings/view';
import { longDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { Link } from '../ui/link';
import { Notice } from '../ui/notice';
import { ShownText } from './shown-text';

/** What must be known before anything else: called off, put off, changed, not yet translated. */
export function HearingAlerts({
  t,
  locale,
  hearing,
}: {
  t: Translate;
  locale: Locale;
  hearing: HearingView;
}) {
  const { notice, state } = hearing;
  const [latest] = hearing.versions;
  return (
    <div className="mb-8 grid gap-4 empty:hidden">
      {state === 'cancelled' && (
        <Notice kind="refusal" title={t('hearings:page.cancelled_title')}>
          {notice.cancelled && (
            <>
              <p>{t('hearings:page.cancelled_body')}</p>
              <ShownText t={t} locale={locale} text={notice.cancelled} lines />
            </>
          )}
        </Notice>
      )}
      {state === 'postponed' && (
        <Notice kind="warning" title={t('hearings:page.postponed_title')}>
          {latest && <ShownText t={t} locale={locale} text={latest.note} lines />}
          <p>{t('hearings:page.postponed_body')}</p>
        </Notice>
      )}
      {state !== 'cancelled' && latest && latest.changed.length > 0 && (
        <Notice kind="warning" title={t('hearings:page.changed_title')}>
          <p>
            {t('hearings:page.changed_on', {
              date: longDate(dayOf(new Date(latest.publishedAt)), locale),
              what: latest.changed.map((field) => t(`hearings:changed.${field}`)).join(', '),
            })}
          </p>
          <ShownText t={t} locale={locale} text={latest.note} lines />
          <p>
            <Link href="#versions" alone>
              {t('hearings:page.see_versions')}
            </Link>
          </p>
        </Notice>
      )}
      {notice.translationDue && !isTranslated(notice) && (
        <Notice title={t('hearings:page.translation_title')}>
          <p>{t('hearings:page.translation_due', { date: longDate(notice.translationDue, locale) })}</p>
        </Notice>
      )}
    </div>
  );
}
