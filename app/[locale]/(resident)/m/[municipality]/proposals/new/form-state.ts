import { EMPTY_FORM, type FormState } from '@/lib/http/form';
import { COST_ROWS } from '@/lib/participatory-budget/limits';

/** A file that the portal already has: of an earlier try of this form, or of the proposal that is being completed. */
export type ListedFile = { id: string; originalName: string; byteLength: number };

export type ProposalFormState = FormState & {
  files: ListedFile[];
  /** The file at fault, when `errors.files` is about one. */
  faultyFile: string | null;
  /** Rows of the estimate to show. */
  rows: number;
  /** The first of the rows just added, which takes the focus. */
  addedFrom: number | null;
  /** Grows with each answer, so that the fields are drawn anew with what was typed. */
  round: number;
  /** The paper form that the office has received with an earlier try. */
  sheet?: ListedFile | null;
};

export const NEW_PROPOSAL_FORM: ProposalFormState = {
  ...EMPTY_FORM,
  files: [],
  faultyFile: null,
  rows: COST_ROWS,
  addedFrom: null,
  round: 0,
};

/** Rules on sums are told at the field that can put them right. */
export const FIELD_OF_REFUSAL: Record<string, string> = {
  own_over_total: 'ownMoney',
  over_cap: 'items',
  under_minimum: 'items',
  settlement_not_here: 'settlementId',
  sheet_required: 'sheet',
  number_length: 'personalNumber',
  number_sex_digit: 'personalNumber',
  number_date: 'personalNumber',
  number_unusual: 'looked',
};

/** The button that asks for more rows of the estimate. */
export const ADD_ROWS = 'add-rows';

/** The order of the form, in which the summary tells what to put right. */
export const FIELD_ORDER = [
  'language',
  'title',
  'topic',
  'problem',
  'settlementId',
  'place',
  'beneficiaries',
  'beneficiaryCount',
  'plan',
  'planFrom',
  'planTo',
  'items',
  'ownMoney',
  'ownLabour',
  'ownMaterial',
  'files',
  'authorName',
  'nameChoice',
  'sheet',
  'personalNumber',
  'looked',
  'seen',
] as const;
