import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { requirePerson } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { getMunicipality } from '@/lib/municipalities/queries';
import { inOtherLanguage, paths, safeReturnPath } from '@/lib/paths';
import { ChooseSettlement } from './choose-settlement';
import { FindMunicipality } from './find-municipality';

type Query = Partial<Record<'to' | 'm' | 's' | 'q', string | string[]>>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** First the municipality, by searching; then the settlement, from its list. Without JavaScript as with it: each step is an address. */
export default async function SettlementPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const query = await searchParams;
  const [m, s, q] = [query.m, query.s, query.q].map((value) =>
    typeof value === 'string' ? value.slice(0, 100) : undefined,
  );
  const to = typeof query.to === 'string' ? safeReturnPath(query.to, locale) : undefined;
  const actor = await requirePerson(locale, paths.accountSettlement(locale, { to, m, s, q }));
  const municipality = m ? await getMunicipality(m) : null;
  if (m && !municipality) notFound();
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.accountSettlement(l, { to: to && inOtherLanguage(to, l), m, s, q })}
      current="account"
      crumbs={[
        { text: t('account:home.title'), href: paths.account(locale) },
        { text: t('account:settlement.title') },
      ]}
    >
      {municipality ? (
        <ChooseSettlement
          {...{ t, locale, municipality, to }}
          chosen={s ?? actor.residence?.settlementId}
          confirmed={actor.assurance === 'residency_confirmed'}
        />
      ) : (
        <FindMunicipality {...{ t, locale, to, q }} />
      )}
    </PageShell>
  );
}
