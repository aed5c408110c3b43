'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioGroup } from '@/components/ui/radio-group';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { HOLD_DECISIONS } from '@/lib/identity/holds';
import { sendDecision } from './actions';

type HoldFormProps = { locale: Locale; slug: string; id: string; title: string; children: ReactNode };

/** One choice of four, each with what follows from it. */
export function HoldForm({ locale, slug, id, title, children }: HoldFormProps) {
  const t = useTexts();
  const [{ errors, refusal, typed }, send] = useFormAction(sendDecision, EMPTY_FORM);
  const message = refusal
    ? t(`residency:refusal.${refusal as 'already_decided'}`)
    : errors.decision && t('errors:field.choose');
  return (
    <>
      <title>{message ? t('form.title', { count: 1, title }) : title}</title>
      {message && (
        <ErrorSummary title={t('form.errors', { count: 1 })} problems={[{ field: 'decision', message }]} />
      )}
      {children}
      <form action={send} noValidate className="form mt-8">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="municipality" value={slug} />
        <input type="hidden" name="hold" value={id} />
        <RadioGroup
          key={JSON.stringify(typed)}
          name="decision"
          legend={t('residency:holds.decision')}
          error={message}
          defaultValue={typed.decision?.[0]}
          options={HOLD_DECISIONS.map((decision) => ({
            value: decision,
            label: t(`residency:holds.choice.${decision}`),
            hint: t(`residency:holds.choice_hint.${decision}`),
          }))}
          required
        />
        <ButtonRow>
          <Button>{t('residency:holds.submit')}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
