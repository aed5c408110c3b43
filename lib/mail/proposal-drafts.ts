import type { Translate } from '@/lib/i18n/translate';

/** What a resident is told of the own proposal. `until`, `explanation` and `competentBody` are already in the reader's language. */
export type ProposalAuthorLetter = {
  event: 'submitted' | 'completed' | 'published' | 'returned' | 'rejected' | 'referred' | 'withdrawn';
  number: number;
  title: string;
  municipality: string;
  link: string;
  until: string | null;
  reason: string | null;
  explanation: string | null;
  competentBody: string | null;
};

/** What staff are told: the number and the way there, nothing that the author wrote. */
export type ProposalStaffLetter = {
  event: 'submitted' | 'completed' | 'withdrawn';
  number: number;
  municipality: string;
  link: string;
};

type Draft = { subject: string; paragraphs: string[]; why: string };

export function proposalAuthorDraft(t: Translate, letter: ProposalAuthorLetter): Draft {
  const { event, number, title, municipality, link, until, reason, explanation, competentBody } = letter;
  const facts = [
    reason &&
      `${t('proposals:page.reason')}: ${t(`proposals:reason.${reason}` as 'proposals:reason.incomplete')}`,
    competentBody && `${t('proposals:page.competent_body')}: ${competentBody}`,
    explanation && `${t('proposals:page.explanation')}: ${explanation}`,
    until && `${t('proposals:next.until')}: ${until}`,
  ];
  return {
    subject: t(`mail:proposal_author.${event}.subject`, { number }),
    paragraphs: [
      t(`mail:proposal_author.${event}.text`),
      [`№ ${number}. «${title}»`, municipality].join('\n'),
      ...facts.flatMap((fact) => (fact ? [fact] : [])),
      `${t('mail:proposal_author.link')}\n${link}`,
    ],
    why: t('mail:proposal_author.why'),
  };
}

export function proposalStaffDraft(
  t: Translate,
  { event, number, municipality, link }: ProposalStaffLetter,
): Draft {
  return {
    subject: t(`mail:proposal_staff.${event}.subject`, { number }),
    paragraphs: [
      t(`mail:proposal_staff.${event}.text`, { number }),
      municipality,
      `${t('mail:proposal_staff.link')}\n${link}`,
    ],
    why: t('mail:proposal_staff.why'),
  };
}
