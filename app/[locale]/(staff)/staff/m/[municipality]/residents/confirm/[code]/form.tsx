'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Select, type SelectOption } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { sendConfirmation } from './actions';

type ConfirmFormProps = {
  locale: Locale;
  slug: string;
  code: string;
  title: string;
  settlements: SelectOption[];
  /** Where the person chose to live, if it is here. */
  chosen: string | undefined;
  name: string;
  /** Heading and who stands there: the summary of errors comes before it. */
  children: ReactNode;
};

const FIELDS = ['name', 'personalNumber', 'address', 'settlementId', 'seen'] as const;
const LABELS = {
  name: 'name',
  personalNumber: 'number',
  address: 'address',
  settlementId: 'settlement',
  seen: 'seen',
} as const;
/** Refusals that one field can put right. */
const FIELD_OF: Record<string, string> = {
  number_length: 'personalNumber',
  number_sex_digit: 'personalNumber',
  number_date: 'personalNumber',
  number_unusual: 'looked',
  settlement_not_here: 'settlementId',
  not_your_village: 'settlementId',
};

/** The second step: what stands in the passport. The number leaves the page with the post and never comes back into it. */
export function ConfirmForm({
  locale,
  slug,
  code,
  title,
  settlements,
  chosen,
  name,
  children,
}: ConfirmFormProps) {
  const t = useTexts();
  const [{ errors, refusal, typed }, send] = useFormAction(sendConfirmation, EMPTY_FORM);
  const value = (field: string) => typed[field]?.[0];
  const refused = refusal && t(`residency:refusal.${refusal as 'code_expired'}`);
  const at = refusal ? FIELD_OF[refusal] : undefined;
  const error = (field: string) =>
    at === field
      ? (refused ?? undefined)
      : errors[field] && t(`errors:field.${errors[field].code}`, { limit: errors[field].limit });
  const problems = [
    ...(refused ? [{ field: at, message: refused }] : []),
    ...FIELDS.flatMap((field) => {
      const found = errors[field];
      if (!found) return [];
      const message = t(`errors:field.${found.code}`, { limit: found.limit });
      return [{ field, message: `${t(`residency:staff.${LABELS[field]}`)}: ${message}` }];
    }),
  ];
  const again = problems.length > 0 && at !== 'personalNumber' && !errors.personalNumber;
  return (
    <>
      <title>{problems.length > 0 ? t('form.title', { count: problems.length, title }) : title}</title>
      <ErrorSummary title={t('form.errors', { count: problems.length })} problems={problems} />
      {children}
      <form action={send} noValidate className="form mt-8" autoComplete="off">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="municipality" value={slug} />
        <input type="hidden" name="code" value={code} />
        <div key={JSON.stringify([typed, refusal])} className="grid gap-7">
          <TextInput
            name="name"
            label={t('residency:staff.name')}
            error={error('name')}
            defaultValue={value('name') ?? name}
            required
          />
          <TextInput
            name="personalNumber"
            label={t('residency:staff.number')}
            hint={again ? t('residency:staff.number_again') : t('residency:staff.number_hint')}
            error={error('personalNumber')}
            inputMode="numeric"
            width="medium"
            required
          />
          {(refusal === 'number_unusual' || value('looked')) && (
            <Checkbox name="looked" label={t('residency:staff.looked')} error={error('looked')} />
          )}
          <Select
            name="settlementId"
            label={t('residency:staff.settlement')}
            error={error('settlementId')}
            placeholder={t('ui.choose')}
            options={settlements}
            defaultValue={value('settlementId') ?? chosen}
            required
          />
          <TextInput
            name="address"
            label={t('residency:staff.address')}
            error={error('address')}
            defaultValue={value('address')}
            required
          />
          <Checkbox
            name="seen"
            label={t('residency:staff.seen')}
            error={error('seen')}
            defaultChecked={value('seen') === 'yes'}
            required
          />
        </div>
        <ButtonRow>
          <Button>{t('residency:staff.submit')}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
