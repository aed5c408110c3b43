'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { cancel } from './actions';

type CancelFormProps = {
  locale: Locale;
  municipality: string;
  hearingId: string;
  attempt: string;
  back: string;
  heading: ReactNode;
};

/** The reason, twice; then the act that cannot be taken back. */
export function CancelForm({ locale, municipality, hearingId, attempt, back, heading }: CancelFormProps) {
  const t = useTexts();
  const [state, action] = useFormAction(cancel, EMPTY_FORM);
  const fields = [
    { name: 'reasonKy', lang: 'ky', label: t('hearings:staff.reason_ky') },
    { name: 'reasonRu', lang: 'ru', label: t('hearings:staff.reason_ru') },
  ];
  const problems = fields.flatMap(({ name, label }) => {
    const error = state.errors[name];
    return error
      ? [{ field: name, message: `${label}: ${t(`errors:field.${error.code}`, { limit: error.limit })}` }]
      : [];
  });
  const title = t('hearings:staff.cancel_title');
  return (
    <>
      <title>{problems.length > 0 ? t('form.title', { count: problems.length, title }) : title}</title>
      <ErrorSummary title={t('form.errors', { count: problems.length })} problems={problems} />
      {state.refusal && (
        <Notice kind="refusal" live title={t(`hearings:refusal.${state.refusal as 'no_permission'}`)} />
      )}
      {heading}
      <div className="mb-8">
        <Notice kind="warning" title={t('hearings:staff.cancel_warning')}>
          <p>{t('hearings:staff.cancel_warning_body')}</p>
        </Notice>
      </div>
      <form action={action} noValidate className="form">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="municipality" value={municipality} />
        <input type="hidden" name="hearing" value={hearingId} />
        <input type="hidden" name="attempt" value={state.typed.attempt?.[0] ?? attempt} />
        {fields.map(({ name, lang, label }) => (
          <Textarea
            key={name}
            name={name}
            lang={lang}
            rows={4}
            label={label}
            hint={t('hearings:staff.reason_hint')}
            error={problems.find(({ field }) => field === name)?.message}
            defaultValue={state.typed[name]?.[0]}
            required
          />
        ))}
        <ButtonRow>
          <Button variant="danger">{t('hearings:staff.cancel_button')}</Button>
          <ButtonLink href={back} variant="quiet">
            {t('hearings:staff.keep')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
