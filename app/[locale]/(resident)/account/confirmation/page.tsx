import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { OfficeFacts } from '@/components/residency/office-facts';
import { ShownCode } from '@/components/residency/shown-code';
import { WhatToBring } from '@/components/residency/what-to-bring';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { NextStep } from '@/components/ui/next-step';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { requirePerson } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { inLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { getOwnCounter } from '@/lib/identity/counter-queries';
import { getResidence } from '@/lib/identity/queries';
import { getMunicipality, getOffice } from '@/lib/municipalities/queries';
import { paths } from '@/lib/paths';
import { takeCode } from './actions';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('residency:confirm.title')} – ${t('site.name')}` };
}

/** How to have the residence confirmed: which office, when, what to bring, and the code to show there. */
export default async function ConfirmationPage({ params }: Props) {
  const locale = localeParam((await params).locale);
  const actor = await requirePerson(locale, paths.accountConfirmation(locale));
  const now = new Date();
  const [residence, counter] = await Promise.all([
    getResidence(actor.userId, now),
    getOwnCounter(actor.userId, now),
  ]);
  const municipality = residence && (await getMunicipality(residence.municipality.slug));
  const office = municipality && (await getOffice(municipality.id));
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={paths.accountConfirmation}
      current="account"
      fictitious={municipality?.fictitious}
      crumbs={[
        { text: t('account:home.title'), href: paths.account(locale) },
        { text: t('residency:confirm.title') },
      ]}
    >
      <PageHeading title={t('residency:confirm.title')} lead={t('residency:confirm.lead')} />
      {!residence && (
        <NextStep
          title={t('residency:confirm.no_settlement')}
          action={
            <ButtonLink href={paths.accountSettlement(locale, { to: paths.accountConfirmation(locale) })}>
              {t('account:home.choose')}
            </ButtonLink>
          }
        >
          <p>{t('residency:confirm.no_settlement_body')}</p>
        </NextStep>
      )}
      {residence?.confirmed && (
        <Notice kind="success" title={t('residency:confirm.done')}>
          <p>{t('residency:confirm.done_body')}</p>
        </Notice>
      )}
      {counter.held && (
        <Notice kind="warning" title={t('residency:confirm.held')}>
          <p>{t('residency:confirm.held_body')}</p>
        </Notice>
      )}
      {residence && !residence.confirmed && !counter.held && (
        <NextStep
          title={t('residency:confirm.code')}
          action={
            <form action={takeCode}>
              <input type="hidden" name="locale" value={locale} />
              <Button variant={counter.code ? 'secondary' : 'primary'}>
                {counter.code ? t('residency:confirm.new_code') : t('residency:confirm.get_code')}
              </Button>
            </form>
          }
        >
          {counter.code ? <ShownCode t={t} code={counter.code} /> : <p>{t('residency:confirm.code_none')}</p>}
        </NextStep>
      )}
      {residence && (
        <Section id="where" title={t('residency:confirm.where')}>
          <OfficeFacts {...{ t, locale, office }} name={inLocale(residence.municipality.name, locale).text} />
          <WhatToBring t={t} />
          <p className="mt-4 text-muted">{t('residency:confirm.privacy')}</p>
        </Section>
      )}
    </PageShell>
  );
}
