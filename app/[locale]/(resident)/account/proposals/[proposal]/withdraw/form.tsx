'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Textarea } from '@/components/ui/textarea';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { TEXT_LIMITS } from '@/lib/participatory-budget/limits';
import { sendWithdrawal } from './actions';

type WithdrawFormProps = { locale: Locale; id: string; back: string; heading: ReactNode };

/** What taking back means, an optional reason, one button. */
export function WithdrawForm({ locale, id, back, heading }: WithdrawFormProps) {
  const t = useTexts();
  const [state, send] = useFormAction(sendWithdrawal, EMPTY_FORM);
  const { reason } = state.errors;
  const message = reason && t(`errors:field.${reason.code}`, { limit: reason.limit });
  const title = t('proposals:withdraw.title');
  return (
    <>
      <title>{message ? t('form.title', { count: 1, title }) : title}</title>
      {message && (
        <ErrorSummary title={t('form.errors', { count: 1 })} problems={[{ field: 'reason', message }]} />
      )}
      {heading}
      <form action={send} noValidate className="form">
        <p>{t('proposals:withdraw.text')}</p>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="proposal" value={id} />
        <Textarea
          name="reason"
          label={t('proposals:withdraw.reason')}
          mark={t('ui.optional')}
          hint={t('proposals:withdraw.reason_hint')}
          limit={t('form.limit', { limit: TEXT_LIMITS.withdrawReason })}
          error={message}
          defaultValue={state.typed.reason?.[0]}
          rows={3}
        />
        <ButtonRow>
          <Button variant="danger">{t('proposals:withdraw.button')}</Button>
          <ButtonLink href={back} variant="quiet">
            {t('proposals:withdraw.keep')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
