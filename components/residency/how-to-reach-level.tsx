import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { OfficeView } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import { ButtonLink } from '../ui/button-link';
import { OfficeFacts } from './office-facts';
import { WhatToBring } from './what-to-bring';

type HowToReachLevelProps = {
  t: Translate;
  locale: Locale;
  /** The level that is missing. */
  needed: 'residency' | 'national';
  municipality: string;
  office: OfficeView | null;
};

/** After a refusal for want of a level: how to reach it, with the office, its hours and what to bring. */
export function HowToReachLevel({ t, locale, needed, municipality, office }: HowToReachLevelProps) {
  if (needed === 'national')
    return (
      <>
        <p>{t('residency:level.national_title')}</p>
        <p>{t('residency:level.national_body')}</p>
      </>
    );
  return (
    <>
      <p>{t('residency:level.title')}</p>
      <OfficeFacts {...{ t, locale, office }} name={municipality} />
      <WhatToBring t={t} />
      <p className="mt-4">
        <ButtonLink href={paths.accountConfirmation(locale)}>{t('residency:level.go')}</ButtonLink>
      </p>
    </>
  );
}
