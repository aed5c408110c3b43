import { ButtonLink } from '@/components/ui/button-link';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { dayOf } from '@/lib/clock';
import { longDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import type { ConsentState } from '@/lib/privacy/queries';

type Props = { t: Translate; locale: Locale; consent: ConsentState; dueAt: Date | null };

/** What the account has to say before all else: that it is about to be deleted, or that a text waits to be read and agreed to. */
export function OwnDataNotices({ t, locale, consent, dueAt }: Props) {
  return (
    <>
      {dueAt && (
        <Notice kind="warning" title={t('privacy:delete.asked', { date: longDate(dayOf(dueAt), locale) })}>
          <p>{t('privacy:delete.asked_text')}</p>
          <p className="mt-4">
            <Link href={paths.accountData(locale)}>{t('privacy:delete.stop')}</Link>
          </p>
        </Notice>
      )}
      {consent !== 'given' && (
        <Notice title={t(consent === 'former' ? 'privacy:consent.new_version' : 'privacy:consent.title')}>
          <p>{t('privacy:consent.new_version_text')}</p>
          <p className="mt-4">
            <ButtonLink href={paths.consent(locale, paths.account(locale))} variant="secondary">
              {t('privacy:consent.give')}
            </ButtonLink>
          </p>
        </Notice>
      )}
    </>
  );
}
