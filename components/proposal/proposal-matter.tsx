import { dayOf } from '@/lib/clock';
import { amount, amountWithUnit, shortDate, unitName, wholeNumber } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { askedOf } from '@/lib/participatory-budget/costs';
import type { ProposalView } from '@/lib/participatory-budget/proposal-view';
import { DescriptionList } from '../ui/description-list';
import { KeyFigures } from '../ui/key-figures';
import { Section } from '../ui/section';
import { CostTable } from './cost-table';
import { ProposalFiles } from './proposal-files';
import { topicText } from './topic-text';

type ProposalMatterProps = {
  t: Translate;
  locale: Locale;
  proposal: ProposalView;
  file: (id: string) => string;
};

/** What is proposed: place, problem, whom it helps, plan, costs that add up, own contribution, files. The author's words keep their language. */
export function ProposalMatter({ t, locale, proposal, file }: ProposalMatterProps) {
  const { language } = proposal;
  const settlement = inLocale(proposal.settlement, locale);
  const som = (value: bigint) => ({ value: amount(value, 'som'), unit: unitName('som', locale) });
  return (
    <>
      <KeyFigures
        figures={[
          {
            label: t('proposals:page.asked'),
            ...som(askedOf(proposal.totalTyiyn, proposal.ownMoneyTyiyn)),
            meaning: t('proposals:page.asked_meaning'),
          },
          {
            label: t('proposals:page.estimate'),
            ...som(proposal.totalTyiyn),
            meaning: t('proposals:page.total_meaning'),
          },
          {
            label: t('proposals:page.own'),
            ...som(proposal.ownMoneyTyiyn),
            meaning: t('proposals:page.own_meaning'),
          },
        ]}
      />
      <Section id="facts" title={t('proposals:page.facts')}>
        <DescriptionList
          entries={[
            { term: t('proposals:list.settlement'), detail: settlement.text, lang: settlement.lang },
            { term: t('proposals:page.place'), detail: proposal.place, lang: language },
            { term: t('proposals:page.topic'), detail: topicText(t, proposal.topic) },
            {
              term: t('proposals:page.plan_dates'),
              detail:
                proposal.planFrom &&
                proposal.planTo &&
                `${shortDate(proposal.planFrom)} – ${shortDate(proposal.planTo)}`,
            },
            {
              term: t('proposals:page.author'),
              detail: proposal.authorPublicName || t('privacy:delete.author_gone'),
            },
            { term: t('proposals:page.submitted_on'), detail: shortDate(dayOf(proposal.submittedAt)) },
          ]}
        />
      </Section>
      <Section id="problem" title={t('proposals:page.problem')}>
        <Words text={proposal.problem} lang={language} />
      </Section>
      <Section id="beneficiaries" title={t('proposals:page.beneficiaries')}>
        <Words text={proposal.beneficiaries} lang={language} />
        {proposal.beneficiaryCount !== null && (
          <p className="text-muted">
            {t('proposals:page.people', {
              count: proposal.beneficiaryCount,
              number: wholeNumber(proposal.beneficiaryCount),
            })}
          </p>
        )}
      </Section>
      <Section id="plan" title={t('proposals:page.plan')}>
        <Words text={proposal.plan} lang={language} />
      </Section>
      <Section id="costs-section" title={t('proposals:page.costs')}>
        <CostTable t={t} items={proposal.items} totalTyiyn={proposal.totalTyiyn} lang={language} />
      </Section>
      <Section id="own" title={t('proposals:page.own')}>
        <OwnContribution {...{ t, locale, proposal }} />
      </Section>
      {proposal.files.length > 0 && (
        <Section id="files-section" title={t('proposals:page.files')}>
          <ProposalFiles t={t} files={proposal.files} file={file} />
        </Section>
      )}
    </>
  );
}

function OwnContribution({ t, locale, proposal }: Omit<ProposalMatterProps, 'file'>) {
  const { ownMoneyTyiyn, ownLabour, ownMaterial, language } = proposal;
  if (ownMoneyTyiyn === 0n && !ownLabour && !ownMaterial) return <p>{t('proposals:page.own_none')}</p>;
  return (
    <DescriptionList
      entries={[
        {
          term: t('proposals:page.own_money'),
          detail: ownMoneyTyiyn > 0n ? amountWithUnit(ownMoneyTyiyn, 'som', locale) : null,
        },
        { term: t('proposals:page.own_labour'), detail: ownLabour, lang: language },
        { term: t('proposals:page.own_material'), detail: ownMaterial, lang: language },
      ]}
    />
  );
}

/** Several paragraphs as the author wrote them. */
function Words({ text, lang }: { text: string; lang: Locale }) {
  return (
    <div className="prose" lang={lang}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
