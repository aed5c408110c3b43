import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { RefusedErrand } from '@/components/proposal/refused-errand';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { getCycleOfProposal } from '@/lib/participatory-budget/cycle-queries';
import { whyNotWithdraw } from '@/lib/participatory-budget/policy';
import { findMyProposal } from '@/lib/participatory-budget/queries';
import { paths } from '@/lib/paths';
import { WithdrawForm } from './form';

type Props = { params: Promise<{ locale: string; proposal: string }> };

/** Asks once more before a proposal is taken back. */
export default async function WithdrawProposalPage({ params }: Props) {
  const { locale: code, proposal: id } = await params;
  const locale = localeParam(code);
  const actor = await requirePerson(locale, paths.withdrawProposal(locale, id));
  const proposal = await findMyProposal(actor.userId, id);
  if (!proposal) notFound();
  const { fictitious } = await getCycleOfProposal(id);
  const refusal = whyNotWithdraw(proposal);
  const t = translator(locale);
  const title = t('proposals:withdraw.title');
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.withdrawProposal(other, id)}
      current="account"
      fictitious={fictitious}
      crumbs={[
        { text: t('header.account'), href: paths.account(locale) },
        {
          text: t('proposals:mine.page_title', { number: proposal.number }),
          href: paths.myProposal(locale, id),
        },
        { text: title },
      ]}
    >
      {refusal ? (
        <RefusedErrand {...{ t, locale, id, title }} reason={t(`proposals:refusal.${refusal}`)} />
      ) : (
        <Texts locale={locale} bundles={bundlesFor(locale, 'proposals', 'errors', 'common')}>
          <WithdrawForm
            locale={locale}
            id={id}
            back={paths.myProposal(locale, id)}
            heading={
              <PageHeading
                title={title}
                eyebrow={`№ ${proposal.number}`}
                lead={<span lang={proposal.language}>«{proposal.title}»</span>}
              />
            }
          />
        </Texts>
      )}
    </PageShell>
  );
}
