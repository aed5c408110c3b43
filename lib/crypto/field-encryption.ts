import 'server-only';
import { createHmac } from 'node:crypto';
import { config } from '@/lib/config';
import type { EncryptedColumnName } from './encrypted-columns';
import { openField, sealField } from './field-cipher';

/** Where a value lies: one of `ENCRYPTED_COLUMNS` (a new column is entered there first) and the primary key of its row. */
type Place = { column: EncryptedColumnName; row: string };

/** Encrypts a personal field for its place (`{ column: 'app_user.email_cipher', row: id }`) under the newest key. */
export function encryptField(plain: string, place: Place): string {
  return sealField(config().fieldKeys, plain, place);
}

/** Reads an encrypted field back; the same place must be named. Throws when it was changed, moved, or its key is missing. */
export function decryptField(stored: string, place: Place): string {
  return openField(config().fieldKeys, stored, place);
}

/** What can be found by equality though it is encrypted. Each kind has its own space. */
export type Indexed = 'email' | 'phone';

/**
 * A keyed fingerprint of a value in its one spelling (mail in lower case, phone as +996…): equal values have equal ones, so a
 * UNIQUE column and a lookup work without the value. Its key is ASHAR_HMAC_KEY and not a field key: rotating those changes no index.
 */
export function blindIndex(kind: Indexed, normalized: string): string {
  return createHmac('sha256', config().hmacKey).update(`index/${kind}\0${normalized}`).digest('base64url');
}
