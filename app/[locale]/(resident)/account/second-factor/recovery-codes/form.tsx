'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { RecoveryCodes } from '../recovery-codes';
import { renewCodes } from './actions';

/** Before the click: how many are left. After it: the new ones. */
export function RenewForm({ locale, next, before }: { locale: Locale; next: string; before: ReactNode }) {
  const t = useTexts();
  const [codes, action] = useFormAction(renewCodes, []);
  return codes.length > 0 ? (
    <RecoveryCodes codes={codes} next={next} />
  ) : (
    <>
      {before}
      <form action={action} className="form">
        <input type="hidden" name="locale" value={locale} />
        <Button>{t('account:recovery.renew')}</Button>
      </form>
    </>
  );
}
