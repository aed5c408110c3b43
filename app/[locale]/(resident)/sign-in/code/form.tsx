'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { TextInput } from '@/components/ui/text-input';
import { EMPTY_FORM, type FieldError, type FormState } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { confirmCode } from './actions';

type Props = {
  locale: Locale;
  newCodeHref: string;
  byPhone: boolean;
  over: 'expired' | 'used' | 'too_many_tries' | null;
  heading: ReactNode;
};

/** The digits of the mail. When the code is over, only a new one helps, and that is what the page offers. */
export function CodeForm({ locale, newCodeHref, byPhone, over, heading }: Props) {
  const t = useTexts();
  const [state, action] = useFormAction(confirmCode, EMPTY_FORM);
  const message = state.errors.code && messageOf(t, state.errors.code);
  const refusal = state.refusal ?? over;
  const count = Number(Boolean(message)) + Number(Boolean(state.refusal));
  const title = t('account:code.title');
  return (
    <>
      <title>{`${count > 0 ? t('form.title', { count, title }) : title} – ${t('site.name')}`}</title>
      {message && (
        <ErrorSummary title={t('form.errors', { count: 1 })} problems={[{ field: 'code', message }]} />
      )}
      {refusal && (
        <Refusal
          t={t}
          refusal={refusal}
          retryAfterSeconds={state.retryAfterSeconds}
          newCodeHref={newCodeHref}
        />
      )}
      {heading}
      {(!refusal || refusal === 'too_many_attempts') && (
        <form action={action} noValidate className="form">
          <input type="hidden" name="locale" value={locale} />
          <TextInput
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
            label={t(byPhone ? 'account:code.label_text' : 'account:code.label')}
            hint={t('account:code.hint')}
            error={message}
            defaultValue={state.typed.code?.[0]}
            required
          />
          <ButtonRow>
            <Button>{t('account:code.submit')}</Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function messageOf(t: Translate, { code, limit }: FieldError): string {
  if (code === 'does_not_fit')
    return t('account:code.wrong', { left: t('count.attempts_left', { count: limit ?? 0 }) });
  return code === 'required' ? t('errors:field.required') : t('account:code.shape');
}

const OVER = ['expired', 'used', 'too_many_tries'] as const;

function Refusal({
  t,
  refusal,
  retryAfterSeconds,
  newCodeHref,
}: { t: Translate; newCodeHref: string } & Pick<FormState, 'retryAfterSeconds'> & { refusal: string }) {
  if (refusal === 'too_many_attempts') {
    return (
      <Notice kind="refusal" live title={t('errors:refusal.too_many_attempts')}>
        {t('errors:retry_after', { count: Math.ceil((retryAfterSeconds ?? 60) / 60) })}
      </Notice>
    );
  }
  const reason = OVER.find((known) => known === refusal) ?? 'unknown';
  return (
    <Notice kind="refusal" live title={t(`account:refusal.${reason}`)}>
      <p>{t('account:refusal.get_new')}</p>
      <p className="mt-4">
        <ButtonLink href={newCodeHref}>{t('account:code.again')}</ButtonLink>
      </p>
    </Notice>
  );
}
