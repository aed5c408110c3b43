'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Fieldset } from '@/components/ui/fieldset';
import { MoneyInput } from '@/components/ui/money-input';
import { Textarea } from '@/components/ui/textarea';
import type { Locale } from '@/lib/i18n/locales';
import { TEXT_LIMITS } from '@/lib/participatory-budget/limits';
import { CostRow } from './cost-row';
import { ADD_ROWS } from './form-state';
import type { PartProps } from './matter-parts';
import { Totals } from './totals';

type CostsPartProps = PartProps & {
  locale: Locale;
  rows: number;
  addedFrom: number | null;
  capTyiyn: string;
};

/** The estimate and the own contribution, with the sums of what has been typed so far. */
export function CostsPart({ t, locale, value, error, rows, addedFrom, capTyiyn }: CostsPartProps) {
  const [current, setCurrent] = useState<((name: string) => string) | null>(null);
  const typed = current ?? value;
  const recount = ({ currentTarget }: FormEvent<HTMLDivElement>) => {
    const form = currentTarget.closest('form');
    if (!form) return;
    const values = new FormData(form);
    setCurrent(() => (name: string) => String(values.get(name) ?? ''));
  };
  const numbers = Array.from({ length: rows }, (_, row) => row);
  return (
    <div className="grid gap-10" onInput={recount}>
      <Fieldset
        id="items"
        legend={t('proposals:form.part_costs')}
        hint={t('proposals:form.costs_hint')}
        error={error('items')}
      >
        <div className="grid gap-3">
          {numbers.map((row) => (
            <CostRow key={row} {...{ t, value, error, row }} total={typed} autoFocus={row === addedFrom} />
          ))}
        </div>
        <ButtonRow>
          <Button variant="secondary" name="intent" value={ADD_ROWS}>
            {t('proposals:form.add_rows')}
          </Button>
        </ButtonRow>
      </Fieldset>
      <Fieldset id="part-own" legend={t('proposals:form.part_own')} hint={t('proposals:form.own_hint')}>
        <MoneyInput
          name="ownMoney"
          label={t('proposals:form.field.ownMoney')}
          mark={t('ui.optional')}
          unit={t('ui.som')}
          error={error('ownMoney')}
          defaultValue={value('ownMoney')}
        />
        <Textarea
          name="ownLabour"
          label={t('proposals:form.field.ownLabour')}
          mark={t('ui.optional')}
          hint={t('proposals:form.hint.ownLabour')}
          limit={t('form.limit', { limit: TEXT_LIMITS.ownLabour })}
          error={error('ownLabour')}
          defaultValue={value('ownLabour')}
          rows={2}
        />
        <Textarea
          name="ownMaterial"
          label={t('proposals:form.field.ownMaterial')}
          mark={t('ui.optional')}
          hint={t('proposals:form.hint.ownMaterial')}
          limit={t('form.limit', { limit: TEXT_LIMITS.ownMaterial })}
          error={error('ownMaterial')}
          defaultValue={value('ownMaterial')}
          rows={2}
        />
      </Fieldset>
      <Totals t={t} locale={locale} rows={numbers} typed={typed} capTyiyn={BigInt(capTyiyn)} />
    </div>
  );
}
