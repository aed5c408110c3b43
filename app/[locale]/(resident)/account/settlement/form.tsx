'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import type { ChoiceOption } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Link } from '@/components/ui/link';
import { RadioGroup } from '@/components/ui/radio-group';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { saveSettlement } from './actions';

type Props = {
  locale: Locale;
  to: string;
  otherHref: string;
  options: ChoiceOption[];
  chosen: string | undefined;
  heading: ReactNode;
};

/** The settlements of one municipality; one is chosen. */
export function SettlementForm({ locale, to, otherHref, options, chosen, heading }: Props) {
  const t = useTexts();
  const [state, action] = useFormAction(saveSettlement, EMPTY_FORM);
  const problem = state.errors.settlement;
  const message =
    problem &&
    (problem.code === 'does_not_fit' ? t('account:settlement.unknown_settlement') : t('errors:field.choose'));
  const title = t('account:settlement.title');
  return (
    <>
      <title>{`${message ? t('form.title', { count: 1, title }) : title} – ${t('site.name')}`}</title>
      {message && (
        <ErrorSummary title={t('form.errors', { count: 1 })} problems={[{ field: 'settlement', message }]} />
      )}
      {heading}
      <form action={action} noValidate className="form">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="to" value={to} />
        <RadioGroup
          name="settlement"
          legend={t('account:settlement.legend')}
          hint={t('account:settlement.dated')}
          error={message}
          options={options}
          defaultValue={state.typed.settlement?.[0] ?? chosen}
          required
        />
        <ButtonRow>
          <Button>{t('account:settlement.save')}</Button>
          <Link href={otherHref}>{t('account:settlement.other')}</Link>
        </ButtonRow>
      </form>
    </>
  );
}
