import { notFound } from 'next/navigation';
import { KeptNotice } from '@/components/layout/kept-notice';
import { PageShell } from '@/components/layout/page-shell';
import { RefusalNotice } from '@/components/proposal/refusal-notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/guards';
import { requireConsent } from '@/lib/auth/require-consent';
import { localeParam } from '@/lib/http/locale-param';
import { municipalityParam } from '@/lib/http/municipality-param';
import { translator } from '@/lib/i18n/server';
import { municipalityName } from '@/lib/municipalities/names';
import { getOffice } from '@/lib/municipalities/queries';
import { getShownCycle } from '@/lib/participatory-budget/cycle-queries';
import { countMine, getOwnName } from '@/lib/participatory-budget/own-queries';
import { whyNotSubmit } from '@/lib/participatory-budget/policy';
import { paths } from '@/lib/paths';
import { sendProposal } from './actions';
import { NEW_PROPOSAL_FORM } from './form-state';
import { keptProposal } from './kept-proposal';
import { ProposalFormPage } from './proposal-form-page';

type Props = { params: Promise<{ locale: string; municipality: string }> };

/** Where a resident writes a proposal, or learns why that is not possible now. */
export default async function NewProposalPage({ params }: Props) {
  const { locale: code, municipality: slug } = await params;
  const locale = localeParam(code);
  const actor = await requirePerson(locale, paths.newProposal(locale, slug));
  await requireConsent(actor, locale, paths.newProposal(locale, slug));
  const municipality = await municipalityParam(slug);
  const now = new Date();
  const cycle = await getShownCycle(municipality.id, now);
  if (!cycle) notFound();
  const mine = await countMine(cycle.id, actor.userId);
  const refusal = whyNotSubmit(actor, cycle, mine, now);
  const t = translator(locale);
  const here = (other: 'ky' | 'ru') => paths.newProposal(other, slug);
  const kept = refusal ? null : await keptProposal(actor, here(locale), NEW_PROPOSAL_FORM);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={here}
      municipality={municipality}
      section="proposals"
      crumbs={[
        { text: t('proposals:list.title'), href: paths.proposals(locale, slug) },
        { text: t('proposals:form.title') },
      ]}
    >
      {refusal ? (
        <>
          <title>{t('proposals:form.title')}</title>
          <PageHeading title={t('proposals:form.title')} />
          <RefusalNotice
            {...{ t, locale, refusal, cycle, now }}
            counter={{
              municipality: municipalityName(municipality, locale).text,
              office: await getOffice(municipality.id),
            }}
            links={{
              settlement: paths.accountSettlement(locale, { to: here(locale), m: slug }),
              proposals: paths.proposals(locale, slug),
              mine: paths.account(locale),
            }}
          />
        </>
      ) : (
        <>
          {kept && <KeptNotice t={t} files={kept.lostFiles} />}
          <ProposalFormPage
            {...{ t, locale, municipality, cycle, mine, now }}
            title={t('proposals:form.title')}
            submit={t('proposals:form.submit')}
            action={sendProposal}
            initial={
              kept?.initial ?? {
                ...NEW_PROPOSAL_FORM,
                typed: {
                  language: [locale],
                  settlementId: [actor.residence?.settlementId ?? ''],
                  authorName: [await getOwnName(actor.userId)],
                },
              }
            }
          />
        </>
      )}
    </PageShell>
  );
}
