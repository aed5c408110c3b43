import type { Translate } from '@/lib/i18n/translate';
import { type FactorLetter, factorDraft } from './factor-draft';
import { type HearingStaffLetter, hearingStaffDraft } from './hearing-drafts';
import { type NumberHoldLetter, numberHoldDraft } from './number-hold-drafts';
import { type OwnDataLetter, ownDataDraft } from './own-data-drafts';
import {
  type ProposalAuthorLetter,
  type ProposalStaffLetter,
  proposalAuthorDraft,
  proposalStaffDraft,
} from './proposal-drafts';
import { type ResidencyConfirmedLetter, residencyConfirmedDraft } from './residency-draft';
import { type DutiesLetter, dutiesDraft, type RoleLetter, roleDraft } from './role-drafts';

/** Every letter and what it needs to be written. Ids and addresses of pages, titles and days; nothing that only the law may know. */
export type Letters = {
  sign_in: { code: string; link: string; minutes: number };
  proposal_author: ProposalAuthorLetter;
  proposal_staff: ProposalStaffLetter;
  hearing_staff: HearingStaffLetter;
  own_data: OwnDataLetter;
  number_hold: NumberHoldLetter;
  residency_confirmed: ResidencyConfirmedLetter;
  second_factor: FactorLetter;
  role: RoleLetter;
  duties: DutiesLetter;
};

export type LetterTemplate = keyof Letters;
export type Rendered = { subject: string; text: string };

/** What a template says; greeting, reason and signature are the same in every letter. */
type Draft = { subject: string; paragraphs: string[]; why: string };

const TEMPLATES: { [K in LetterTemplate]: (t: Translate, parameters: Letters[K]) => Draft } = {
  sign_in: (t, { code, link, minutes }) => ({
    subject: t('mail:sign_in.subject'),
    paragraphs: [
      `${t('mail:sign_in.code')}\n\n    ${code}`,
      `${t('mail:sign_in.link')}\n${link}`,
      t('mail:sign_in.limits', { minutes }),
    ],
    why: t('mail:sign_in.why'),
  }),
  proposal_author: proposalAuthorDraft,
  proposal_staff: proposalStaffDraft,
  hearing_staff: hearingStaffDraft,
  own_data: ownDataDraft,
  number_hold: numberHoldDraft,
  residency_confirmed: residencyConfirmedDraft,
  second_factor: factorDraft,
  role: roleDraft,
  duties: dutiesDraft,
};

/** Letters whose parameters open a door: they are forgotten once sent, and never sent late. */
export const SECRET_TEMPLATES: ReadonlySet<string> = new Set<LetterTemplate>(['sign_in']);

/** A letter in plain text in the reader's language. Pure. */
export function renderLetter<K extends LetterTemplate>(
  t: Translate,
  template: K,
  parameters: Letters[K],
  origin: string,
): Rendered {
  const { subject, paragraphs, why } = TEMPLATES[template](t, parameters);
  const text = [
    t('mail:frame.greeting'),
    ...paragraphs,
    `-- \n${t('mail:frame.signature')}\n${origin}\n${why}`,
  ].join('\n\n');
  return { subject, text: `${text}\n` };
}
