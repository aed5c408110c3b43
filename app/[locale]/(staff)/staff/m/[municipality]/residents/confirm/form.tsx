'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextInput } from '@/components/ui/text-input';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { findResident } from './actions';

type CodeFormProps = { locale: Locale; slug: string; title: string; heading: ReactNode };

/** The first step at the counter: the code that the resident shows. */
export function CodeForm({ locale, slug, title, heading }: CodeFormProps) {
  const t = useTexts();
  const [{ errors, refusal, typed }, send] = useFormAction(findResident, EMPTY_FORM);
  const message = refusal
    ? t(`residency:refusal.${refusal as 'code_unknown'}`)
    : errors.code && t(`errors:field.${errors.code.code}`, { limit: errors.code.limit });
  return (
    <>
      <title>{message ? t('form.title', { count: 1, title }) : title}</title>
      {message && (
        <ErrorSummary title={t('form.errors', { count: 1 })} problems={[{ field: 'code', message }]} />
      )}
      {heading}
      <form action={send} noValidate className="form">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="municipality" value={slug} />
        <TextInput
          name="code"
          label={t('residency:staff.code')}
          hint={t('residency:staff.code_hint')}
          error={message}
          defaultValue={typed.code?.[0]}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          width="medium"
          required
        />
        <ButtonRow>
          <Button>{t('residency:staff.find')}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
