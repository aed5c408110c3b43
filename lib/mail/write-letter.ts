import 'server-only';
import { blindIndex, encryptField } from '@/lib/crypto/field-encryption';
import { newId } from '@/lib/db/new-id';
import type { Tx } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Letters, LetterTemplate } from './templates';

type Letter<K extends LetterTemplate> = {
  /** One letter for one occasion: a job that runs twice writes it once ("proposal.published/<id>/<user>"). */
  dedupeKey: string;
  recipient: string;
  locale: Locale;
  template: K;
  parameters: Letters[K];
};

/** Puts a letter in the post in the caller's transaction; the worker sends it. Does nothing when this occasion has its letter already. */
export async function writeLetter<K extends LetterTemplate>(
  tx: Tx,
  { recipient, ...letter }: Letter<K>,
): Promise<void> {
  const id = newId();
  const recipientCipher = encryptField(recipient, { column: 'letter.recipient_cipher', row: id });
  const [written] = await tx.letter.createManyAndReturn({
    data: [{ id, recipientCipher, recipientIndex: blindIndex('email', recipient), ...letter }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (written) await enqueue(tx, 'mail.send', { letterId: written.id });
}
