import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';

/** Where I am signed in; for staff also what the second factor needs. */
export function SecuritySection({ t, locale, staff }: { t: Translate; locale: Locale; staff: boolean }) {
  return (
    <Section id="security" title={t('account:devices.section')}>
      <ul className="grid gap-3">
        <li>
          <Link href={paths.devices(locale)}>{t('account:devices.go')}</Link>
        </li>
        {staff && (
          <>
            <li>
              <Link href={paths.recoveryCodes(locale)}>{t('account:devices.factor_codes')}</Link>
            </li>
            <li>
              <Link href={paths.enrolSecondFactor(locale, paths.account(locale))}>
                {t('account:devices.factor_new')}
              </Link>
            </li>
          </>
        )}
      </ul>
    </Section>
  );
}
