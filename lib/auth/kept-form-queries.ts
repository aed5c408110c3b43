import 'server-only';
import { decryptField } from '@/lib/crypto/field-encryption';
import { db } from '@/lib/db/client';
import { keyedHash } from '@/lib/identity/keyed-hash';
import type { KeptFields } from './keep-form';

/** What was kept under a token for this form and this person; null when there is nothing, or it is somebody else's. */
export async function findKeptForm(
  token: string,
  { path, userId }: { path: string; userId: string },
  now: Date,
): Promise<KeptFields | null> {
  const row = await db.keptForm.findUnique({
    where: { tokenHash: keyedHash('kept-form', token) },
    select: { id: true, path: true, userId: true, fieldsCipher: true, expiresAt: true },
  });
  if (!row || row.expiresAt <= now || row.path !== path) return null;
  if (row.userId !== null && row.userId !== userId) return null;
  return JSON.parse(
    decryptField(row.fieldsCipher, { column: 'kept_form.fields_cipher', row: row.id }),
  ) as KeptFields;
}
