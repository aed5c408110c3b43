import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { ProposalView } from '@/lib/participatory-budget/proposal-view';
import { DescriptionList } from '../ui/description-list';
import { reasonText } from './reason-text';

/** What staff decided and why: reason, their words, the competent body. */
export function ReviewOutcome({
  t,
  locale,
  proposal,
}: {
  t: Translate;
  locale: Locale;
  proposal: ProposalView;
}) {
  const explanation = inLocale(proposal.reviewText, locale);
  const body = inLocale(proposal.competentBody, locale);
  return (
    <DescriptionList
      entries={[
        {
          term: t('proposals:page.reason'),
          detail: proposal.reviewReason && reasonText(t, proposal.reviewReason),
        },
        { term: t('proposals:page.competent_body'), detail: body.text, lang: body.lang },
        { term: t('proposals:page.explanation'), detail: explanation.text, lang: explanation.lang },
      ]}
    />
  );
}
