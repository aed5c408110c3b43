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
import { RecoveryCodes } from '../recovery-codes';
import { setUpSecondFactor } from './actions';

type Props = {
  locale: Locale;
  to: string;
  heading: ReactNode;
  /** The key as a QR code and as text. */
  setUp: ReactNode;
  /** Whether there is a second factor and this session may not replace it. */
  already: ReactNode;
};

/** Key, first code, recovery codes: the codes are in the answer to the POST and nowhere else. */
export function EnrolForm({ locale, to, heading, setUp, already }: Props) {
  const t = useTexts();
  const [state, action] = useFormAction(setUpSecondFactor, { ...EMPTY_FORM, recoveryCodes: [] });
  const problem = state.errors.factor;
  const message =
    problem &&
    t(
      problem.code === 'does_not_fit'
        ? 'account:enrol.wrong'
        : problem.code === 'required'
          ? 'errors:field.required'
          : 'account:code.shape',
    );
  const count = Number(Boolean(message)) + Number(Boolean(state.refusal));
  const title = t(state.recoveryCodes.length > 0 ? 'account:recovery.title' : 'account:enrol.title');
  return (
    <>
      <title>{`${count > 0 ? t('form.title', { count, title }) : title} – ${t('site.name')}`}</title>
      {state.recoveryCodes.length > 0 ? (
        <RecoveryCodes codes={state.recoveryCodes} next={to} enrolled />
      ) : (
        <>
          {message && (
            <ErrorSummary title={t('form.errors', { count: 1 })} problems={[{ field: 'factor', message }]} />
          )}
          {state.refusal === 'too_many_attempts' && (
            <Notice kind="refusal" live title={t('errors:refusal.too_many_attempts')}>
              {t('errors:retry_after', { count: Math.ceil((state.retryAfterSeconds ?? 60) / 60) })}
            </Notice>
          )}
          {heading}
          {already ?? (
            <>
              {setUp}
              <form action={action} noValidate className="form">
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="to" value={to} />
                <TextInput
                  name="factor"
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  width="short"
                  label={t('account:enrol.label')}
                  hint={t('account:enrol.hint')}
                  error={message}
                  required
                />
                <ButtonRow>
                  <Button>{t('account:enrol.submit')}</Button>
                </ButtonRow>
              </form>
            </>
          )}
        </>
      )}
    </>
  );
}
