/**
 * What belongs to a person, table by table: how the rows are found, what of them the person's copy leaves out, and what becomes of
 * them when the account is deleted. Both the export and the deletion walk this list, top down; tests compare it with the
 * classification and with the foreign keys, so a new table about people cannot be forgotten.
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  { table: 'consent', rows: 'user_id = $1::text::uuid', deletion: 'delete' },
  // A copy of a copy.
  { table: 'data_export', rows: 'user_id = $1::text::uuid', withheld: 'json_cipher', deletion: 'delete' },
  {
    table: 'session',
    rows: 'user_id = $1::text::uuid',
    withheld: 'session_token',
    deletion: 'delete',
  },
  {
    table: 'account',
    rows: 'user_id = $1::text::uuid',
    withheld: 'refresh_token access_token id_token session_state',
    deletion: 'delete',
  },
  // Kept for one hour, and shown in its form until then.
  {
    table: 'kept_form',
    rows: 'user_id = $1::text::uuid',
    withheld: 'token_hash',
    deletion: 'delete',
  },
  { table: 'second_factor', rows: 'user_id = $1::text::uuid', withheld: 'secret_cipher', deletion: 'delete' },
  { table: 'recovery_code', rows: 'user_id = $1::text::uuid', withheld: 'code_hash', deletion: 'delete' },
  {
    table: 'sign_in_code',
    rows: `email_index = ${ownIndex()} OR phone_index = ${ownIndex('phone_index')}`,
    withheld: 'email_index phone_index code_hash link_hash',
    deletion: 'delete',
  },
  {
    table: 'outbox_message',
    rows: `letter_id IN (SELECT id FROM letter WHERE recipient_index = ${ownIndex()})`,
    // The sign-in codes in it.
    withheld: 'body',
    deletion: 'delete',
  },
  {
    table: 'letter',
    rows: `recipient_index = ${ownIndex()}`,
    // Unsent ones still carry a code that opens a door.
    withheld: 'recipient_index parameters',
    deletion: 'delete',
  },
  {
    table: 'text_message',
    rows: `phone_index = ${ownIndex('phone_index')}`,
    withheld: 'phone_index parameters body',
    deletion: 'delete',
  },
  {
    table: 'grant_invitation',
    rows: `email_index = ${ownIndex()}`,
    names: { municipality_id: 'unit' },
    withheld: 'email_index',
    deletion: 'delete',
  },
  { table: 'residency_code', rows: 'user_id = $1::text::uuid', withheld: 'code_hash', deletion: 'delete' },
  {
    table: 'residency_confirmation',
    rows: 'user_id = $1::text::uuid',
    names: { municipality_id: 'unit' },
    deletion: 'delete',
  },
  {
    table: 'residence',
    rows: 'user_id = $1::text::uuid',
    names: { settlement_id: 'unit', municipality_id: 'unit' },
    deletion: 'delete',
  },
  {
    table: 'person_number',
    rows: 'user_id = $1::text::uuid',
    withheld: 'digest key_id',
    // One person acts once: the digest stays with the number that leads to nobody, for two years (retention.ts, departed_number).
    deletion: 'keep',
  },
  {
    table: 'number_hold',
    rows: 'claimant_id = $1::text::uuid',
    withheld: 'digest key_id',
    names: { settlement_id: 'unit', municipality_id: 'unit' },
    deletion: 'delete',
  },
  {
    table: 'role_grant',
    rows: 'user_id = $1::text::uuid',
    names: { municipality_id: 'unit' },
    // Who held an office by which order is a record of that office.
    deletion: 'keep',
  },
  {
    table: 'upload',
    rows: 'owner_id = $1::text::uuid',
    withheld: 'storage_key',
    // With the proposals, below: what is published keeps its files.
    deletion: 'own step',
  },
  {
    table: 'proposal',
    rows: 'author_id = $1::text::uuid',
    names: { settlement_id: 'unit', municipality_id: 'unit' },
    withheld: 'folded attempt',
    deletion: 'own step',
  },
  {
    table: 'cost_item',
    rows: 'proposal_id IN (SELECT id FROM proposal WHERE author_id = $1::text::uuid)',
    deletion: 'own step',
  },
  {
    table: 'audit_entry',
    rows: `actor_id = $1::text::uuid OR (subject_kind = 'user' AND subject_id = $1::text)`,
    // The log refuses changes; its entries name a number that leads to nobody afterwards.
    deletion: 'keep',
  },
  {
    table: 'app_user',
    rows: 'id = $1::text::uuid',
    withheld: 'email_index phone_index',
    deletion: {
      clear:
        "name = NULL, email_cipher = NULL, email_index = NULL, phone_cipher = NULL, phone_index = NULL, email_verified = NULL, image = NULL, locale = 'ky', deletion_asked_at = NULL, deletion_due_at = NULL, deleted_at = $2",
    },
  },
];

export type PersonalTable = {
  table: string;
  /** SQL that finds the person's rows; $1 is the account's id as text. */
  rows: string;
  /** Columns that the copy leaves out: fingerprints and keys say nothing to the person and much to a thief. */
  withheld?: string;
  /** Columns that hold an id of a thing with a name, for the readable copy. */
  names?: Record<string, 'unit'>;
  /** `keep`: stays, with a reason beside it. `own step`: lib/privacy/erase-own-texts.ts. `clear`: assignments; $2 is the moment. */
  deletion: 'delete' | 'keep' | 'own step' | { clear: string };
};

function ownIndex(column: 'email_index' | 'phone_index' = 'email_index'): string {
  return `(SELECT ${column} FROM app_user WHERE id = $1::text::uuid)`;
}
