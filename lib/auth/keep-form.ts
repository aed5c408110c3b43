import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import { encryptField } from '@/lib/crypto/field-encryption';
import { newId } from '@/lib/db/new-id';
import { inTransaction } from '@/lib/db/transaction';
import { keyedHash } from '@/lib/identity/keyed-hash';
import { KEPT_FORM_LETTERS, KEPT_FORM_MS } from './limits';

/** What was typed, by the names of the fields, and the names of files that did not arrive. */
export type KeptFields = { typed: Record<string, string[]>; files: string[] };

type Kept = { path: string; fields: KeptFields; userId: string | null };

/**
 * Keeps what was typed for an hour; returns the token for the browser's cookie, or null when it is too much. `path` is the address of
 * the form without its language; `userId` whose session had ended, so that nobody else at the same browser gets it.
 */
export async function keepForm(
  { path, fields, userId }: Kept,
  { now }: { now: Date },
): Promise<string | null> {
  const text = JSON.stringify(fields);
  if (text.length > KEPT_FORM_LETTERS) return null;
  const token = randomBytes(32).toString('base64url');
  const id = newId();
  await inTransaction(async (tx) => {
    await tx.keptForm.create({
      data: {
        id,
        tokenHash: keyedHash('kept-form', token),
        userId,
        path,
        fieldsCipher: encryptField(text, { column: 'kept_form.fields_cipher', row: id }),
        createdAt: now,
        expiresAt: new Date(now.getTime() + KEPT_FORM_MS),
      },
    });
    await recordAudit(tx, {
      action: 'form.kept',
      subject: 'kept_form',
      subjectId: id,
      municipalityId: null,
      actor: { kind: 'visitor' },
      details: {},
    });
  });
  return token;
}
