import { notFound } from 'next/navigation';
import { NEW_PROPOSAL_FORM } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/form-state';
import { ProposalFormPage } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/proposal-form-page';
import { PageShell } from '@/components/layout/page-shell';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requireRole } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { getShownCycle } from '@/lib/participatory-budget/cycle-queries';
import { ASSISTANTS, whyNotAssist } from '@/lib/participatory-budget/policy';
import { paths } from '@/lib/paths';
import { enterProposal } from './actions';
import { OfficeForm } from './office-form';

type Props = { params: Promise<{ locale: string; municipality: string }> };

/** Where the office enters what a resident brought on paper, in the same form that a resident fills. */
export default async function EnterProposalPage({ params }: Props) {
  const { locale: code, municipality: slug } = await params;
  const locale = localeParam(code);
  const here = paths.staffNewProposal(locale, slug);
  const { actor, municipality } = await requireRole(locale, here, slug, ...ASSISTANTS);
  const now = new Date();
  const cycle = await getShownCycle(municipality.id, now);
  if (!cycle) notFound();
  const refusal = whyNotAssist(actor, cycle, 0, now);
  const t = translator(locale);
  const title = t('proposals:office.title');
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.staffNewProposal(other, slug)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('proposals:staff.title'), href: paths.staffProposals(locale, slug) },
        { text: title },
      ]}
    >
      {refusal ? (
        <>
          <title>{title}</title>
          <PageHeading title={title} />
          <Notice kind="refusal" title={t('proposals:office.not_now')}>
            <p>{t(`proposals:refusal.${refusal}`)}</p>
          </Notice>
        </>
      ) : (
        <ProposalFormPage
          {...{ t, locale, municipality, cycle, now, title }}
          mine={0}
          Form={OfficeForm}
          intro={t('proposals:office.lead')}
          submit={t('proposals:office.submit')}
          action={enterProposal}
          initial={{ ...NEW_PROPOSAL_FORM, typed: { language: [locale] } }}
        />
      )}
    </PageShell>
  );
}
