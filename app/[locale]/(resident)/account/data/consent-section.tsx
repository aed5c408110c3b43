import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { dayOf } from '@/lib/clock';
import { longDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import type { ConsentState, ConsentView } from '@/lib/privacy/queries';

type Props = { t: Translate; locale: Locale; state: ConsentState; consents: ConsentView[] };

/** What was agreed to, in which wording, and the way to agree or to take it back. */
export function ConsentSection({ t, locale, state, consents }: Props) {
  return (
    <Section id="consent" title={t('privacy:consent.section')}>
      {consents.length > 0 && (
        <ul>
          {consents.map((consent) => (
            <li key={consent.id}>
              {t('privacy:consent.given_row', {
                date: longDate(dayOf(consent.givenAt), locale),
                version: consent.version,
                language: t(`languages.${consent.language}`),
              })}
              {consent.withdrawnAt &&
                `; ${t('privacy:consent.withdrawn_row', { date: longDate(dayOf(consent.withdrawnAt), locale) })}`}
            </li>
          ))}
        </ul>
      )}
      {state === 'none' && <p>{t('privacy:consent.none')}</p>}
      {state === 'former' && <p>{t('privacy:consent.new_version_text')}</p>}
      {state === 'given' ? (
        <p className="mt-4">
          <Link href={paths.consent(locale)}>{t('privacy:consent.read')}</Link>
          {' · '}
          <Link href={paths.withdrawConsent(locale)}>{t('privacy:consent.withdraw.title')}</Link>
        </p>
      ) : (
        <div className="mt-4">
          <ButtonRow>
            <ButtonLink href={paths.consent(locale, paths.accountData(locale))} variant="secondary">
              {t('privacy:consent.give')}
            </ButtonLink>
          </ButtonRow>
        </div>
      )}
    </Section>
  );
}
