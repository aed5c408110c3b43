import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring';

/** Where a value lies. It is authenticated with the value: copied into another row or column it cannot be read. */
export type FieldPlace = { column: `${string}.${string}`; row: string };

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORM = /^a1\.([a-z0-9][a-z0-9-]{0,31})\.([A-Za-z0-9_-]+)$/;

/** AES-256-GCM with a random nonce: `a1.<key id>.<nonce, text and tag in base64url>`. Equal texts look different each time. */
export function sealField(ring: KeyRing, plain: string, place: FieldPlace): string {
  const key = keyOf(ring, ring.newest);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(nameOf(place));
  const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `a1.${ring.newest}.${sealed.toString('base64url')}`;
}

/** The text of a sealed field. Throws when the key is missing, the value was changed, or it belongs to another place. */
export function openField(ring: KeyRing, stored: string, place: FieldPlace): string {
  const { keyId, sealed } = partsOf(stored);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(ring, keyId), sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(nameOf(place));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    throw new Error(
      `A field of ${place.column} does not open: it was changed, or it belongs to another row.`,
    );
  }
}

/** The id of the key under which a field was sealed: the rotation leaves alone what is under the newest. */
export function keyIdOf(stored: string): string {
  return partsOf(stored).keyId;
}

export function isSealed(stored: string): boolean {
  return FORM.test(stored);
}

function partsOf(stored: string): { keyId: string; sealed: Buffer } {
  const [, keyId, encoded] = FORM.exec(stored) ?? [];
  const sealed = Buffer.from(encoded ?? '', 'base64url');
  if (!keyId || sealed.length < NONCE_BYTES + TAG_BYTES)
    throw new Error('A field is not in the sealed form.');
  return { keyId, sealed };
}

function keyOf({ keys }: KeyRing, id: string): Buffer {
  const key = keys.get(id);
  if (!key) throw new Error(`The field key ${id} is missing from ASHAR_FIELD_KEYS.`);
  return key;
}

function nameOf({ column, row }: FieldPlace): Buffer {
  return Buffer.from(`${column}\0${row}`, 'utf8');
}
