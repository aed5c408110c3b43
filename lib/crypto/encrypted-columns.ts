/** An encrypted column: its table, the primary key that its values are bound to, and the index that finds it by equality. */
export type EncryptedColumn = {
  table: string;
  key: string;
  index?: { column: string; kind: 'email' | 'phone' };
};

/**
 * Every column that holds `encryptField` values, by "table.column". The key rotation rewrites exactly these: a column that is
 * missing here would become unreadable when a key is retired, so `encryptField` takes no other place.
 */
export const ENCRYPTED_COLUMNS = {
  'app_user.email_cipher': { table: 'app_user', key: 'id', index: { column: 'email_index', kind: 'email' } },
  'sign_in_code.email_cipher': {
    table: 'sign_in_code',
    key: 'id',
    index: { column: 'email_index', kind: 'email' },
  },
  'letter.recipient_cipher': {
    table: 'letter',
    key: 'id',
    index: { column: 'recipient_index', kind: 'email' },
  },
  'app_user.phone_cipher': { table: 'app_user', key: 'id', index: { column: 'phone_index', kind: 'phone' } },
  'sign_in_code.phone_cipher': {
    table: 'sign_in_code',
    key: 'id',
    index: { column: 'phone_index', kind: 'phone' },
  },
  'text_message.phone_cipher': {
    table: 'text_message',
    key: 'id',
    index: { column: 'phone_index', kind: 'phone' },
  },
  'kept_form.fields_cipher': { table: 'kept_form', key: 'id' },
  'second_factor.secret_cipher': { table: 'second_factor', key: 'user_id' },
  'grant_invitation.email_cipher': {
    table: 'grant_invitation',
    key: 'id',
    index: { column: 'email_index', kind: 'email' },
  },
  'outbox_message.recipient_cipher': { table: 'outbox_message', key: 'letter_id' },
  'data_export.json_cipher': { table: 'data_export', key: 'id' },
  'number_hold.name_cipher': { table: 'number_hold', key: 'id' },
  'number_hold.address_cipher': { table: 'number_hold', key: 'id' },
  'residency_confirmation.name_cipher': { table: 'residency_confirmation', key: 'id' },
  'residency_confirmation.address_cipher': { table: 'residency_confirmation', key: 'id' },
} as const satisfies Record<`${string}.${string}`, EncryptedColumn>;

export type EncryptedColumnName = keyof typeof ENCRYPTED_COLUMNS;

export const encryptedColumns = Object.entries(ENCRYPTED_COLUMNS) as [EncryptedColumnName, EncryptedColumn][];
