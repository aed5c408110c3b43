'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { TextInput } from '@/components/ui/text-input';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { sendCode } from './actions';

/** One question: which address. What was typed stays when it was not an address. */
export function EmailForm({ locale, to, heading }: { locale: Locale; to: string; heading: ReactNode }) {
  const t = useTexts();
  const [state, action] = useFormAction(sendCode, EMPTY_FORM);
  const problem = state.errors.email;
  const message = problem && t(`errors:field.${problem.code}`, { limit: problem.limit });
  const count = Number(Boolean(problem)) + Number(Boolean(state.refusal));
  const title = t('account:sign_in.title');
  return (
    <>
      <title>{`${count > 0 ? t('form.title', { count, title }) : title} – ${t('site.name')}`}</title>
      {message && (
        <ErrorSummary title={t('form.errors', { count: 1 })} problems={[{ field: 'email', message }]} />
      )}
      {state.refusal === 'too_many_attempts' && (
        <Notice kind="refusal" live title={t('errors:refusal.too_many_attempts')}>
          {t('errors:retry_after', { count: Math.ceil((state.retryAfterSeconds ?? 60) / 60) })}
        </Notice>
      )}
      {heading}
      <form action={action} noValidate className="form">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="to" value={to} />
        <TextInput
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          width="medium"
          label={t('account:sign_in.email')}
          hint={t('account:sign_in.email_hint')}
          error={message}
          defaultValue={state.typed.email?.[0]}
          required
        />
        <ButtonRow>
          <Button>{t('account:sign_in.submit')}</Button>
        </ButtonRow>
        <p className="field-hint max-w-text">{t('account:sign_in.privacy')}</p>
      </form>
    </>
  );
}
