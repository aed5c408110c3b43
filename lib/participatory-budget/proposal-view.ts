import type { Bilingual, Locale } from '@/lib/i18n/locales';
import type { Tyiyn } from '@/lib/money';
import type { ProposalState } from './states';

/** A proposal as a line of a list. */
export type ProposalLineView = {
  id: string;
  number: number;
  state: ProposalState;
  stateSince: Date;
  title: string;
  /** The language in which the author wrote. */
  language: Locale;
  topic: string;
  settlement: Bilingual;
  authorPublicName: string;
  totalTyiyn: Tyiyn;
  ownMoneyTyiyn: Tyiyn;
  /** Brought on paper and entered by the municipality's office. */
  enteredByOffice: boolean;
  submittedAt: Date;
  publishedAt: Date | null;
};

export type CostItemView = {
  id: string;
  name: string;
  quantityThousandths: bigint;
  unit: string;
  unitPriceTyiyn: Tyiyn;
  totalTyiyn: Tyiyn;
};
export type ProposalFileView = { id: string; originalName: string; mediaType: string; byteLength: number };
export type ProposalEventView = { id: string; at: Date; state: ProposalState; reason: string | null };

/** A proposal whole: for its public page, its author, and the staff who check it. */
export type ProposalView = ProposalLineView & {
  municipalityId: string;
  settlementId: string;
  authorId: string | null;
  enteredById: string | null;
  /** The paper form, for the staff only. */
  sheetId: string | null;
  problem: string;
  place: string;
  beneficiaries: string;
  beneficiaryCount: number | null;
  plan: string;
  planFrom: string | null;
  planTo: string | null;
  ownLabour: string;
  ownMaterial: string;
  reviewReason: string | null;
  reviewText: Bilingual;
  competentBody: Bilingual;
  withdrawReason: string | null;
  items: CostItemView[];
  files: ProposalFileView[];
  events: ProposalEventView[];
};
