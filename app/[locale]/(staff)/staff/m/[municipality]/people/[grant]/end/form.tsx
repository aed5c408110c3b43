'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { end } from '../../actions';
import { FormProblems } from '../../form-problems';
import { DayField, OrderFields } from '../../order-fields';

type Props = { locale: Locale; municipality: string; grantId: string; back: string; heading: ReactNode };

/** When the role ends, and the order by which. */
export function EndForm({ locale, municipality, grantId, back, heading }: Props) {
  const t = useTexts();
  const [state, action] = useFormAction(end, EMPTY_FORM);
  const fields = { t, state };
  return (
    <>
      <FormProblems {...fields} title={t('people:end_form.title')} />
      {heading}
      <form action={action} noValidate className="form">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="municipality" value={municipality} />
        <input type="hidden" name="grant" value={grantId} />
        <DayField
          {...fields}
          name="until"
          legend={t('people:end_form.until')}
          hint={t('people:end_form.until_hint')}
        />
        <OrderFields {...fields} />
        <ButtonRow>
          <Button variant="danger">{t('people:end_form.submit')}</Button>
          <ButtonLink href={back} variant="quiet">
            {t('people:form.back')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
