import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Texts } from '@/lib/i18n/client';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import { bundlesFor } from '@/lib/i18n/server';
import type { Translate } from '@/lib/i18n/translate';
import { municipalityName, municipalityPlace } from '@/lib/municipalities/names';
import { listSettlements } from '@/lib/municipalities/queries';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import { SettlementForm } from './form';

type Props = {
  t: Translate;
  locale: Locale;
  municipality: MunicipalityView;
  to: string | undefined;
  chosen: string | undefined;
  /** The residence of now is confirmed: a new one is not. */
  confirmed: boolean;
};

/** The second step: which settlement of the municipality. A merged one leads on to what it became part of. */
export async function ChooseSettlement({ t, locale, municipality, to, chosen, confirmed }: Props) {
  const name = municipalityName(municipality, locale);
  const heading = (
    <PageHeading
      eyebrow={t('account:settlement.title')}
      title={name.text}
      lang={name.lang}
      lead={municipalityPlace(municipality, locale)}
    />
  );
  const settlements = await listSettlements(municipality.id);
  const otherHref = paths.accountSettlement(locale, { to });
  if (settlements.length === 0) {
    return (
      <>
        <title>{`${t('account:settlement.title')} – ${t('site.name')}`}</title>
        {heading}
        {municipality.successors.length > 0 ? (
          <Notice kind="warning" title={t('account:settlement.ended')}>
            <ul>
              {municipality.successors.map((successor) => {
                const own = municipalityName(successor, locale);
                return (
                  <li key={successor.slug}>
                    <Link href={paths.accountSettlement(locale, { to, m: successor.slug })} lang={own.lang}>
                      {own.text}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </Notice>
        ) : (
          <EmptyState
            title={t('account:settlement.no_settlements')}
            action={
              <ButtonLink href={otherHref} variant="secondary">
                {t('account:settlement.other')}
              </ButtonLink>
            }
          >
            <p>{t('account:settlement.no_settlements_body')}</p>
          </EmptyState>
        )}
      </>
    );
  }
  const options = settlements.map((settlement) => {
    const own = inLocale(settlement.name, locale);
    return { value: settlement.id, label: <span lang={own.lang}>{own.text}</span> };
  });
  const only = options.length === 1 ? options[0]?.value : undefined;
  return (
    <Texts locale={locale} bundles={bundlesFor(locale, 'account', 'errors', 'common')}>
      <SettlementForm
        locale={locale}
        to={to ?? ''}
        otherHref={otherHref}
        options={options}
        chosen={options.some(({ value }) => value === chosen) ? chosen : only}
        heading={
          <>
            {heading}
            {confirmed && <Notice kind="warning" title={t('account:settlement.confirm_again')} />}
          </>
        }
      />
    </Texts>
  );
}
