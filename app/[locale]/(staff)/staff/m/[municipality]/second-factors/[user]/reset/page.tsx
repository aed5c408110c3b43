import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requireRole } from '@/lib/auth/guards';
import { findColleague } from '@/lib/auth/second-factor-queries';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { resetFactor } from './actions';

type Props = { params: Promise<{ locale: string; municipality: string; user: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('staff:factors.reset_title')} – ${t('site.name')}` };
}

/** Asks once more before a colleague's second factor is taken away. */
export default async function ResetSecondFactorPage({ params }: Props) {
  const { locale: language, municipality: slug, user } = await params;
  const locale = localeParam(language);
  const here = paths.staffResetSecondFactor(locale, slug, user);
  const { actor, municipality } = await requireRole(locale, here, slug, 'administrator');
  const colleague = await findColleague(municipality.id, user, new Date());
  if (!colleague) notFound();
  const t = translator(locale);
  const back = paths.staffSecondFactors(locale, slug);
  const refusal =
    colleague.userId === actor.userId ? 'own_factor' : colleague.enrolledAt ? null : 'not_enrolled';
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffResetSecondFactor(l, slug, user)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('staff:factors.title'), href: back },
        { text: t('staff:factors.reset') },
      ]}
    >
      <PageHeading title={t('staff:factors.reset_title')} lead={t('staff:factors.reset_lead')} />
      <DescriptionList
        entries={[
          {
            term: t('staff:factors.who'),
            detail: [colleague.name, colleague.email].filter(Boolean).join(', '),
          },
          {
            term: t('staff:factors.role'),
            detail: colleague.roles.map((role) => t(`staff:roles.${role}`)).join(', '),
          },
        ]}
      />
      {refusal ? (
        <Notice kind="refusal" title={t(`staff:factors.${refusal}`)}>
          <p className="mt-4">
            <ButtonLink href={back}>{t('staff:factors.title')}</ButtonLink>
          </p>
        </Notice>
      ) : (
        <form action={resetFactor} className="form">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="municipality" value={slug} />
          <input type="hidden" name="user" value={user} />
          <ButtonRow>
            <Button variant="danger">{t('staff:factors.reset')}</Button>
            <ButtonLink href={back} variant="quiet">
              {t('ui.back')}
            </ButtonLink>
          </ButtonRow>
        </form>
      )}
    </PageShell>
  );
}
