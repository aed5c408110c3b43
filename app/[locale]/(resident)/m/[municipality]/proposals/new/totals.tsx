import { amountWithUnit } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { parseAmount, sumTyiyn, type Tyiyn } from '@/lib/money';
import { askedOf, typedTotal } from '@/lib/participatory-budget/costs';

type TotalsProps = {
  t: Translate;
  locale: Locale;
  rows: readonly number[];
  typed: (name: string) => string;
  capTyiyn: Tyiyn;
};

/** What the rows come to, what the residents give, and what is asked: shown after each answer, and while one types where JavaScript runs. */
export function Totals({ t, locale, rows, typed, capTyiyn }: TotalsProps) {
  const estimate = sumTyiyn(
    rows.map((row) => typedTotal(typed(`items.${row}.quantity`), typed(`items.${row}.price`)) ?? 0n),
  );
  const own = parseAmount(typed('ownMoney') || '0', 'som') ?? 0n;
  const asked = askedOf(estimate, own);
  const som = (value: Tyiyn) => amountWithUnit(value, 'som', locale);
  return (
    <section aria-labelledby="totals" className="grid gap-3 rounded-lg bg-sunken p-5">
      <h2 id="totals" className="text-lg">
        {t('proposals:form.totals')}
      </h2>
      {estimate === 0n ? (
        <p className="text-muted">{t('proposals:form.totals_later')}</p>
      ) : (
        <dl className="totals">
          <dt>{t('proposals:form.total_estimate')}</dt>
          <dd className="number">{som(estimate)}</dd>
          <dt>{t('proposals:form.total_own')}</dt>
          <dd className="number">{som(own)}</dd>
          <dt>{t('proposals:form.total_asked')}</dt>
          <dd className="number">
            <strong>{som(asked)}</strong>
          </dd>
        </dl>
      )}
      {asked > capTyiyn && <p className="field-error">{t('proposals:form.over_cap')}</p>}
    </section>
  );
}
