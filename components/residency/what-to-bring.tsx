import type { Translate } from '@/lib/i18n/translate';

/** Passport and code; nothing else is asked for at the counter. */
export function WhatToBring({ t }: { t: Translate }) {
  return (
    <>
      <p className="mt-4 font-semibold">{t('residency:confirm.bring')}</p>
      <ul className="list-disc pl-5">
        <li>{t('residency:confirm.bring_passport')}</li>
        <li>{t('residency:confirm.bring_code')}</li>
      </ul>
    </>
  );
}
