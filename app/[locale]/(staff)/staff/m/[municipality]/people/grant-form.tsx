'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Select, type SelectOption } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { EMPTY_FORM, type FormState } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import type { RoleName } from '@/lib/identity/actor';
import { FormProblems } from './form-problems';
import { DayField, fieldError, OrderFields } from './order-fields';

type GrantFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  locale: Locale;
  municipality: string;
  /** One role is not asked for. */
  roles: readonly RoleName[];
  settlements: SelectOption[];
  back: string;
  heading: ReactNode;
};

/** Who, which role, from when to when, and the order. */
export function GrantForm({
  action,
  locale,
  municipality,
  roles,
  settlements,
  back,
  heading,
}: GrantFormProps) {
  const t = useTexts();
  const [state, send] = useFormAction(action, EMPTY_FORM);
  const fields = { t, state };
  const [only] = roles;
  return (
    <>
      <FormProblems {...fields} title={t('people:form.title')} />
      {heading}
      <form action={send} noValidate className="form">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="municipality" value={municipality} />
        <TextInput
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          width="medium"
          label={t('people:form.email')}
          hint={t('people:form.email_hint')}
          error={fieldError(fields, 'email')}
          defaultValue={state.typed.email?.[0]}
          required
        />
        {roles.length === 1 ? (
          <input type="hidden" name="role" value={only} />
        ) : (
          <Select
            name="role"
            label={t('people:form.role')}
            placeholder={t('people:form.choose_role')}
            options={roles.map((role) => ({ value: role, label: t(`staff:roles.${role}`) }))}
            error={fieldError(fields, 'role')}
            defaultValue={state.typed.role?.[0] ?? ''}
            key={`role-${state.typed.role?.[0]}`}
            required
          />
        )}
        {roles.includes('village_head') && (
          <Select
            name="settlementId"
            label={t('people:form.settlement')}
            hint={t('people:form.settlement_hint')}
            placeholder={t('people:form.choose_settlement')}
            mark={t('ui.optional')}
            options={settlements}
            error={fieldError(fields, 'settlementId')}
            defaultValue={state.typed.settlementId?.[0] ?? ''}
            key={`settlement-${state.typed.settlementId?.[0]}`}
          />
        )}
        <DayField {...fields} name="from" legend={t('people:form.from')} hint={t('people:form.from_hint')} />
        <DayField {...fields} name="to" legend={t('people:form.to')} hint={t('people:form.to_hint')} />
        <OrderFields {...fields} />
        <ButtonRow>
          <Button>{t('people:form.submit')}</Button>
          <ButtonLink href={back} variant="quiet">
            {t('people:form.back')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
