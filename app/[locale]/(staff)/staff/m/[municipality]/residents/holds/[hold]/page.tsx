import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { HoldPersonFacts } from '@/components/residency/hold-person-facts';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { recordLook } from '@/lib/action-log/record-look';
import { requireRole } from '@/lib/auth/guards';
import { dayOf } from '@/lib/clock';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { longDate } from '@/lib/i18n/format';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { findHold } from '@/lib/identity/counter-queries';
import { HOLD_DECIDERS, whyNotDecide } from '@/lib/identity/residency-policy';
import { isUuid } from '@/lib/identity/uuid';
import { paths } from '@/lib/paths';
import { HoldForm } from './form';

type Props = { params: Promise<{ locale: string; municipality: string; hold: string }> };

/** Both accounts beside each other, and the decision whose the number is. The number itself is nowhere. */
export default async function HoldPage({ params }: Props) {
  const { locale: language, municipality: slug, hold: id } = await params;
  const locale = localeParam(language);
  const here = paths.staffHold(locale, slug, id);
  const { actor, municipality } = await requireRole(locale, here, slug, ...HOLD_DECIDERS);
  const hold = isUuid(id) ? await findHold(municipality.id, id, new Date()) : null;
  if (!hold) notFound();
  for (const personId of new Set([hold.claimantId, hold.holderId]))
    await recordLook(actor, { personId, municipalityId: municipality.id, place: 'number_hold' });
  const refusal = whyNotDecide(actor, hold);
  const t = translator(locale);
  const title = t('residency:holds.case');
  const matter = (
    <>
      <PageHeading
        title={title}
        meta={
          <span>
            {t('residency:holds.since')}: {longDate(dayOf(hold.at), locale)},{' '}
            {t(`residency:holds.via_${hold.via}`)}
          </span>
        }
      />
      <Section id="claimant" title={t('residency:holds.claimant')}>
        <HoldPersonFacts {...{ t, locale }} person={hold.claimant} nameInPassport={hold.nameInPassport} />
      </Section>
      {hold.holder ? (
        <Section id="holder" title={t('residency:holds.holder')}>
          <HoldPersonFacts {...{ t, locale }} person={hold.holder} nameInPassport={null} />
        </Section>
      ) : (
        <Notice title={t('residency:holds.own')} />
      )}
    </>
  );
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.staffHold(other, slug, id)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('residency:holds.title'), href: paths.staffHolds(locale, slug) },
        { text: title },
      ]}
    >
      {refusal ? (
        <>
          <title>{title}</title>
          <Notice kind="refusal" title={t(`residency:refusal.${refusal}`)} />
          {matter}
        </>
      ) : (
        <Texts locale={locale} bundles={bundlesFor(locale, 'residency', 'errors', 'common')}>
          <HoldForm {...{ locale, slug, id }} title={`${title} – ${t('site.name')}`}>
            {matter}
          </HoldForm>
        </Texts>
      )}
    </PageShell>
  );
}
