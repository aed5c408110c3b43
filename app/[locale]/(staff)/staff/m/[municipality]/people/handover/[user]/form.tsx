'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { Select, type SelectOption } from '@/components/ui/select';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { fieldError } from '../../order-fields';
import { sendHandover } from './actions';

type Props = {
  locale: Locale;
  municipality: string;
  userId: string;
  receivers: SelectOption[];
  back: string;
  heading: ReactNode;
};

/** To whom, and one button. */
export function HandoverForm({ locale, municipality, userId, receivers, back, heading }: Props) {
  const t = useTexts();
  const [state, action] = useFormAction(sendHandover, EMPTY_FORM);
  const error = fieldError({ t, state }, 'to');
  const title = t('people:handover.title');
  const problems = error ? [{ field: 'to', message: `${t('people:handover.to')}: ${error}` }] : [];
  return (
    <>
      <title>{error ? t('form.title', { count: 1, title }) : title}</title>
      <ErrorSummary title={t('form.errors', { count: problems.length })} problems={problems} />
      {state.refusal && (
        <Notice kind="refusal" live title={t(`people:refusal.${state.refusal as 'nothing_open'}`)} />
      )}
      {heading}
      <form action={action} noValidate className="form mt-8">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="municipality" value={municipality} />
        <input type="hidden" name="user" value={userId} />
        <Select
          name="to"
          label={t('people:handover.to')}
          placeholder={t('people:handover.choose')}
          options={receivers}
          error={error}
          defaultValue={state.typed.to?.[0] ?? ''}
          key={`to-${state.typed.to?.[0]}`}
          required
        />
        <ButtonRow>
          <Button>{t('people:handover.submit')}</Button>
          <ButtonLink href={back} variant="quiet">
            {t('people:form.back')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
