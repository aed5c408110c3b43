'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { TextInput } from '@/components/ui/text-input';
import { EMPTY_FORM, type FieldError } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { showSecondFactor } from './actions';

/** The digits of the app, or a recovery code, in one field. */
export function FactorForm({ locale, to, heading }: { locale: Locale; to: string; heading: ReactNode }) {
  const t = useTexts();
  const [state, action] = useFormAction(showSecondFactor, EMPTY_FORM);
  const message = state.errors.factor && messageOf(t, state.errors.factor);
  const count = Number(Boolean(message)) + Number(Boolean(state.refusal));
  const title = t('account:second_factor.title');
  return (
    <>
      <title>{`${count > 0 ? t('form.title', { count, title }) : title} – ${t('site.name')}`}</title>
      {message && (
        <ErrorSummary title={t('form.errors', { count: 1 })} problems={[{ field: 'factor', message }]} />
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
          name="factor"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          width="short"
          label={t('account:second_factor.label')}
          hint={t('account:second_factor.hint')}
          error={message}
          required
        />
        <ButtonRow>
          <Button>{t('account:second_factor.submit')}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

function messageOf(t: Translate, { code }: FieldError): string {
  if (code === 'does_not_fit') return t('account:second_factor.wrong');
  return code === 'invalid' ? t('account:second_factor.shape') : t(`errors:field.${code}`);
}
