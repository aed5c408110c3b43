import { LETTER_CODE_DAYS } from './limits';

/** Why something may be kept: the person's consent, the safety of the portal, or a record that the public is owed. */
export type Ground = 'consent' | 'safety' | 'record';

/**
 * The register of processing: each purpose, for how many days what serves it is kept, and on what ground; `days: null` means until
 * the account is deleted, or for good where the public page says so. In force since `RETENTION_SINCE`. /privacy shows exactly this
 * table, and lib/privacy/destroy-expired.ts carries it out every day. Consent and its withdrawal: Law No. 58 of 14 April 2008.
 */
export const RETENTION_SINCE = '2026-11-21';

export const RETENTION = [
  { purpose: 'account', days: null, ground: 'consent' },
  { purpose: 'sign_in_code', days: 1, ground: 'safety' },
  { purpose: 'session', days: 30, ground: 'safety' },
  { purpose: 'residence', days: null, ground: 'consent' },
  { purpose: 'departed_number', days: 730, ground: 'safety' },
  { purpose: 'proposal', days: null, ground: 'record' },
  { purpose: 'hidden_proposal', days: 365, ground: 'consent' },
  { purpose: 'kept_form', days: 1, ground: 'consent' },
  { purpose: 'pending_file', days: 1, ground: 'consent' },
  { purpose: 'letter', days: 90, ground: 'consent' },
  { purpose: 'letter_code', days: LETTER_CODE_DAYS, ground: 'safety' },
  { purpose: 'text_message', days: 30, ground: 'safety' },
  { purpose: 'invitation', days: 30, ground: 'record' },
  { purpose: 'farewell', days: 1, ground: 'consent' },
  { purpose: 'outbox', days: 7, ground: 'consent' },
  { purpose: 'own_copy', days: 7, ground: 'consent' },
  { purpose: 'rate_limit', days: 1, ground: 'safety' },
  // By the rotation of the machine's logs (docs/running.md), not by the job.
  { purpose: 'server_log', days: 30, ground: 'safety' },
  { purpose: 'office', days: null, ground: 'record' },
  { purpose: 'journal', days: null, ground: 'record' },
] as const satisfies readonly { purpose: string; days: number | null; ground: Ground }[];

export type Purpose = (typeof RETENTION)[number]['purpose'];

/** After how many days what serves a purpose is destroyed; null: not by time. */
export function daysOf(purpose: Purpose): number | null {
  return RETENTION.find((row) => row.purpose === purpose)?.days ?? null;
}
