import type { Problem } from '@/lib/hearings/readiness';
import { EMPTY_FORM, type FormState } from '@/lib/http/form';

/** A file that the portal already has from an earlier try of this form. */
export type ReceivedFile = { id: string; originalName: string; byteLength: number };

export type HearingFormState = FormState & {
  received: ReceivedFile[];
  /** The file at fault, when `errors.files` is about one. */
  faultyFile: string | null;
  /** What publishing a change needs and lacks. */
  problems: Problem[];
  /** Blocks for sittings to show, and whether the last was just added (it takes the focus). */
  sittings: number;
  added: boolean;
  /** Grows with each answer, so that the fields are drawn anew with what was typed. */
  round: number;
};

export const EMPTY_HEARING_FORM: HearingFormState = {
  ...EMPTY_FORM,
  received: [],
  faultyFile: null,
  problems: [],
  sittings: 1,
  added: false,
  round: 0,
};

export const ADD_SITTING = 'add-sitting';
