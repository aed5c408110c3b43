import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { recordLook } from '@/lib/action-log/record-look';
import { requireRole } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { inLocale } from '@/lib/i18n/locales';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { holdsRole } from '@/lib/identity/actor';
import { findCounterCase } from '@/lib/identity/counter-queries';
import { CONFIRMERS, whyNotConfirm } from '@/lib/identity/residency-policy';
import { isUuid } from '@/lib/identity/uuid';
import { listSettlements } from '@/lib/municipalities/queries';
import { paths } from '@/lib/paths';
import { ConfirmForm } from './form';

type Props = { params: Promise<{ locale: string; municipality: string; code: string }> };

/** Who shows the code, where the person chose to live, and what the clerk enters from the passport. */
export default async function ConfirmResidentPage({ params }: Props) {
  const { locale: language, municipality: slug, code } = await params;
  const locale = localeParam(language);
  const here = paths.staffConfirmResident(locale, slug, code);
  const { actor, municipality } = await requireRole(locale, here, slug, ...CONFIRMERS);
  const now = new Date();
  const found = isUuid(code) ? await findCounterCase(code, now) : null;
  if (!found) notFound();
  await recordLook(actor, { personId: found.personId, municipalityId: municipality.id, place: 'counter' });
  const clerk = holdsRole(actor, municipality.id, 'clerk');
  const own = actor.grants.map(({ settlementId }) => settlementId);
  const settlements = (await listSettlements(municipality.id)).filter(({ id }) => clerk || own.includes(id));
  const { residence } = found;
  const inVillage = { municipalityId: municipality.id, settlementId: settlements[0]?.id ?? '' };
  const refusal = whyNotConfirm(actor, inVillage, found, now);
  const t = translator(locale);
  const place =
    residence && [residence.settlement, residence.municipality].map((name) => inLocale(name, locale).text);
  const who = (
    <>
      <PageHeading title={t('residency:staff.title')} lead={t('residency:staff.lead')} />
      <DescriptionList
        entries={[
          { term: t('residency:staff.person'), detail: found.name ?? t('residency:staff.no_name') },
          {
            term: t('residency:staff.chosen'),
            detail: place ? place.join(', ') : t('residency:staff.none_chosen'),
          },
        ]}
      />
      {residence && residence.municipalityId !== municipality.id && (
        <Notice kind="warning" title={t('residency:staff.elsewhere')} />
      )}
    </>
  );
  const title = `${t('residency:staff.title')} – ${t('site.name')}`;
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.staffConfirmResident(other, slug, code)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('residency:staff.title'), href: paths.staffConfirm(locale, slug) },
        { text: t('residency:staff.person') },
      ]}
    >
      {refusal ? (
        <>
          <title>{title}</title>
          <PageHeading title={t('residency:staff.title')} />
          <Notice kind="refusal" title={t(`residency:refusal.${refusal}`)} />
          <p className="mt-6">
            <ButtonLink href={paths.staffConfirm(locale, slug)} variant="secondary">
              {t('residency:staff.other_code')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <Texts locale={locale} bundles={bundlesFor(locale, 'residency', 'errors', 'common')}>
          <ConfirmForm
            {...{ locale, slug, code, title }}
            name={found.name ?? ''}
            chosen={residence?.settlementId}
            settlements={settlements.map(({ id, name }) => ({
              value: id,
              label: inLocale(name, locale).text,
            }))}
          >
            {who}
          </ConfirmForm>
        </Texts>
      )}
    </PageShell>
  );
}
